import { sideposts } from '../../contracts/sideposts';
import { on, personOf } from '../shared/implement';
import { takeTurns } from '../shared/take-turns';
import { findStanding, saveYear } from './year-store';

/** "Nothing" is a declaration too, and says what is true on that day. */
export const declareYear = on(sideposts.declareYear).handler(async ({ input, context, errors }) => {
  const { db, today, actor, audit } = context;
  const personId = personOf(actor).id;
  await takeTurns(db, 'sideposts', personId);
  const { asked, posts } = await findStanding(db, personId, input.year);
  if (!asked) throw errors.NOT_ASKED();
  if (input.nothing && posts > 0) throw errors.POSTS_STAND();
  if (!input.nothing && posts === 0) throw errors.NO_POSTS();
  if (!(await saveYear(db, { ...input, personId, today }))) throw errors.NOT_ASKED();
  audit({ subject: `side_ask:${personId}:${input.year}`, after: { ...input, posts } });
  return { declaredOn: today };
});
