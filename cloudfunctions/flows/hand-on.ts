import { flows } from '../../contracts/flows';
import { offices } from '../../contracts/wire';
import { on, personOf } from '../shared/implement';
import { makeMove } from './effects';
import { findStanding } from './facts';
import { findHolders, partyOf } from './holder-store';
import { judgeSight } from './judge-sight';
import { judgeHandingOn, judgeRecipient, officeOf } from './judge-turn';
import { lastMove, movedBy } from './moved';
import { presentTrail } from './present';
import { tellTurn } from './tell-turn';

/** Another holder of the office has the duty from now on, until the step is over or he hands it on. */
export const handOn = on(flows.handOn).handler(async ({ input, context, errors }) => {
  const { db, now, today, actor, audit } = context;
  const before = await findStanding(db, input.caseId);
  if (!before || judgeSight(actor, before) === null) throw errors.CASE_NOT_FOUND();
  if (before.version !== input.version) throw errors.CASE_MOVED({ data: movedBy(before) });
  if (judgeHandingOn(actor, before)) throw errors.NOT_YOUR_TURN();
  const [holder] = await findHolders(db, today, { offices, committeeId: before.committeeId }, input.personId);
  if (!holder || judgeRecipient(partyOf(holder), before)) throw errors.NOT_A_HOLDER();
  const by = { personId: personOf(actor).id, office: officeOf(actor, before), reason: input.note };
  const moved = await makeMove(db, before, { do: 'handOn', toPerson: holder.personId }, by, context);
  const after = await findStanding(db, before.id);
  if (typeof moved === 'string' || !after) throw errors.CASE_MOVED({ data: movedBy(after ?? before) });
  await tellTurn(db, now, after.id, lastMove(after));
  audit({ subject: before.subject, before, after, note: 'handOn' });
  return presentTrail(actor, after, now);
});
