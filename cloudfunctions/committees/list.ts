import { committees } from '../../contracts/committees';
import { on } from '../shared/implement';
import { findGroupsWithout } from './group-store';
import { findCommittees } from './store';
import { wholeDirector } from './whole-director';

export const list = on(committees.list).handler(async ({ input, context: { db, actor, today } }) => ({
  rows: await findCommittees(db, actor, input.closed, today),
  maySetUp: wholeDirector(actor),
  groups: wholeDirector(actor) ? await findGroupsWithout(db) : [],
}));
