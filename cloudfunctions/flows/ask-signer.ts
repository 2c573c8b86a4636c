import { flows } from '../../contracts/flows';
import { offices } from '../../contracts/wire';
import { on, personOf } from '../shared/implement';
import { makeMove } from './effects';
import { findStanding } from './facts';
import { findHolders, partyOf } from './holder-store';
import { judgeSight } from './judge-sight';
import { judgeAsking, judgeSigner, officeOf } from './judge-turn';
import { lastMove, movedBy } from './moved';
import { presentTrail } from './present';
import { tellTurn } from './tell-turn';

/** The step is not over before he has signed too. */
export const askSigner = on(flows.askSigner).handler(async ({ input, context, errors }) => {
  const { db, now, today, actor, audit } = context;
  const before = await findStanding(db, input.caseId);
  if (!before || judgeSight(actor, before) === null) throw errors.CASE_NOT_FOUND();
  if (before.version !== input.version) throw errors.CASE_MOVED({ data: movedBy(before) });
  if (judgeAsking(actor, before)) throw errors.NOT_YOUR_TURN();
  const [holder] = await findHolders(db, today, { offices, committeeId: before.committeeId }, input.personId);
  const me = personOf(actor).id;
  // Another: whoever asks signs by deciding.
  if (!holder || holder.personId === me || judgeSigner(partyOf(holder), before)) throw errors.NOT_A_SIGNER();
  const by = { personId: me, office: officeOf(actor, before), reason: input.note };
  const moved = await makeMove(db, before, { do: 'askSigner', toPerson: holder.personId }, by, context);
  const after = await findStanding(db, before.id);
  if (typeof moved === 'string' || !after) throw errors.CASE_MOVED({ data: movedBy(after ?? before) });
  await tellTurn(db, now, after.id, lastMove(after));
  audit({ subject: before.subject, before, after, note: 'askSigner' });
  return presentTrail(actor, after, now);
});
