import { flows } from '../../contracts/flows';
import { on, personOf } from '../shared/implement';
import { takeMoveBack } from './effects';
import { findStanding } from './facts';
import { takeableHere } from './judge-here';
import { judgeSight } from './judge-sight';
import { presentTrail } from './present';

/** The own last move of the last ten seconds, before anybody was told of it; what follows the case goes back with it. */
export const takeBack = on(flows.takeBack).handler(async ({ input, context, errors }) => {
  const { db, now, actor, audit } = context;
  const before = await findStanding(db, input.caseId);
  if (!before || judgeSight(actor, before) === null) throw errors.CASE_NOT_FOUND();
  const by = personOf(actor).id;
  const event = before.version === input.version ? takeableHere(before, by, now) : null;
  if (!event) throw errors.TOO_LATE_TO_TAKE_BACK();
  if (!(await takeMoveBack(db, before, event, by, context))) throw errors.TOO_LATE_TO_TAKE_BACK();
  const after = await findStanding(db, before.id);
  if (!after) throw new Error('a case is not deleted');
  audit({ subject: before.subject, before, after, note: 'takenBack' });
  return presentTrail(actor, after, now);
});
