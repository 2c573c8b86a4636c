import { identity } from '../../contracts/identity';
import { afterMinutes } from '../shared/clock';
import { newId, plainCode } from '../shared/ids';
import { on } from '../shared/implement';
import { newToken, sha256 } from '../shared/secrets';
import { miniCode as makeMiniCode } from '../shared/wechat';
import { pairingMinutes } from './desk';
import { deleteUnanswered, saveDeskSession } from './desk-store';

const confirmPage = 'modules/identity/pages/desk-confirm/index';

export const startDeskSession = on(identity.startDeskSession).handler(async ({ input, context: { db, now } }) => {
  const [id, pollToken, until] = [newId(now), newToken(), afterMinutes(now, pairingMinutes)];
  // What nobody answered in time goes with the next request.
  await deleteUnanswered(db, afterMinutes(now, -60));
  let pairingCode = plainCode(8);
  while (
    !(await saveDeskSession(db, { id, pairingCode, pollHash: sha256(pollToken), device: input.device, until }, now))
  )
    pairingCode = plainCode(8);
  // No audit row: nobody has done anything yet. Whose session it becomes is on record when he confirms it.
  const miniCode = await makeMiniCode(pairingCode, confirmPage);
  return { pairingCode, pollToken, miniCode, expiresAt: until.toISOString() };
});
