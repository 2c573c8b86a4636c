import { proceedings } from '../../contracts/proceedings';
import { on } from '../shared/implement';
import { saveRevoked } from './proxy-store';

/** From this instant on; a vote that was given by it stands, unless its giver comes and gives it anew. */
export const revokeProxy = on(proceedings.revokeProxy).handler(
  async ({ input, context: { db, now, actor, audit }, errors }) => {
    const meetingId = await saveRevoked(db, actor, input.proxyId, now);
    if (!meetingId) throw errors.PROXY_NOT_FOUND();
    audit({ subject: `meeting:${meetingId}`, note: `proxy:${input.proxyId} revoked: ${input.reason}` });
    return {};
  },
);
