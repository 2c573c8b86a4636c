import { identity } from '../../contracts/identity';
import { afterMinutes } from '../shared/clock';
import { on } from '../shared/implement';
import { sha256 } from '../shared/secrets';
import { collectMinutes, firstToken } from './desk';
import { findDeskState, takeDeskSession } from './desk-store';

export const deskSessionToken = on(identity.deskSessionToken).handler(
  async ({ input, context: { db, now, audit }, errors }) => {
    const [pollHash, token] = [sha256(input.pollToken), firstToken()];
    const taken = await takeDeskSession(db, pollHash, sha256(token), afterMinutes(now, -collectMinutes), now);
    if (taken) {
      audit({ subject: `desk_session:${taken.id}`, note: 'handed out' });
      return { state: 'confirmed', token, expiresAt: taken.expiresAt.toISOString() };
    }
    const state = await findDeskState(db, pollHash, now);
    if (state === 'over') throw errors.DESK_CODE_EXPIRED();
    return { state };
  },
);
