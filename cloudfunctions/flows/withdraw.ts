import { flows } from '../../contracts/flows';
import { on, personOf } from '../shared/implement';
import { makeMove } from './effects';
import { findStanding } from './facts';
import { judgeSight } from './judge-sight';
import { judgeWithdrawing } from './judge-turn';
import { movedBy } from './moved';
import { presentTrail } from './present';

/** Whoever brought it takes it away at any time before it is decided; what follows the case ends with it. */
export const withdraw = on(flows.withdraw).handler(async ({ input, context, errors }) => {
  const { db, now, actor, audit } = context;
  const before = await findStanding(db, input.caseId);
  if (!before || judgeSight(actor, before) === null) throw errors.CASE_NOT_FOUND();
  const refusal = judgeWithdrawing(actor, before);
  // Who decided is named to the staff alone.
  if (refusal === 'over') throw errors.CASE_MOVED({ data: { ...movedBy(before), by: null } });
  if (refusal) throw errors.NOT_YOURS_TO_WITHDRAW();
  const by = { personId: personOf(actor).id, reason: input.reason };
  const moved = await makeMove(db, before, { do: 'withdraw' }, by, context);
  const after = await findStanding(db, before.id);
  if (typeof moved === 'string' || !after) throw errors.CASE_MOVED({ data: { ...movedBy(after ?? before), by: null } });
  audit({ subject: before.subject, before, after, note: 'withdrawn' });
  return presentTrail(actor, after, now);
});
