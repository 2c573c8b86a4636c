import { sideposts } from '../../contracts/sideposts';
import { on } from '../shared/implement';
import { findOwn } from './post-store';
import { findYears } from './year-store';

export const mine = on(sideposts.mine).handler(async ({ context: { db, actor } }) => {
  if (!actor.person) return { posts: [], years: [], mayDeclare: false };
  return {
    posts: await findOwn(db, actor.person.id),
    years: await findYears(db, actor.person.id),
    mayDeclare: actor.offices.length > 0,
  };
});
