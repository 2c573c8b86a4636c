import { flows } from '../../contracts/flows';
import { on, personOf } from '../shared/implement';
import { makeMove } from './effects';
import { findStanding } from './facts';
import { judgeExtending } from './judge-extension';
import { judgeSight } from './judge-sight';
import { officeOf } from './judge-turn';
import { lastMove, movedBy } from './moved';
import { presentTrail } from './present';
import { tellTurn } from './tell-turn';

/** Whoever decides the step takes more time for it, once; whoever waits for it hears why. */
export const extend = on(flows.extend).handler(async ({ input, context, errors }) => {
  const { db, now, today, actor, audit } = context;
  const before = await findStanding(db, input.caseId);
  if (!before || judgeSight(actor, before) === null) throw errors.CASE_NOT_FOUND();
  if (before.version !== input.version) throw errors.CASE_MOVED({ data: movedBy(before) });
  const refusal = judgeExtending(actor, before, today);
  if (refusal === 'notExtendable') throw errors.NOT_EXTENDABLE();
  if (refusal === 'extendedBefore') throw errors.EXTENDED_BEFORE();
  if (refusal === 'late') throw errors.TOO_LATE_TO_EXTEND();
  if (refusal) throw errors.NOT_YOUR_TURN();
  const by = { personId: personOf(actor).id, office: officeOf(actor, before), reason: input.reason };
  const moved = await makeMove(db, before, { do: 'extend' }, by, context);
  const after = await findStanding(db, before.id);
  if (typeof moved === 'string' || !after) throw errors.CASE_MOVED({ data: movedBy(after ?? before) });
  await tellTurn(db, now, after.id, lastMove(after));
  audit({ subject: before.subject, before, after, reason: input.reason, note: 'extended' });
  return presentTrail(actor, after, now);
});
