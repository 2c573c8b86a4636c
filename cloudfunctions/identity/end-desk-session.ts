import { identity } from '../../contracts/identity';
import { on, personOf } from '../shared/implement';
import { endSession } from './desk-store';

export const endDeskSession = on(identity.endDeskSession).handler(
  async ({ input, context: { db, now, actor, audit }, errors }) => {
    if (!(await endSession(db, personOf(actor).id, input.sessionId, now))) throw errors.SESSION_NOT_FOUND();
    audit({ subject: `desk_session:${input.sessionId}`, after: { endedAt: now.toISOString() } });
    return {};
  },
);
