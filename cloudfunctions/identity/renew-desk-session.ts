import { identity } from '../../contracts/identity';
import { afterMinutes } from '../shared/clock';
import { on, personOf } from '../shared/implement';
import { sha256 } from '../shared/secrets';
import { formerMinutes, nextToken } from './desk';
import { renewSession } from './desk-store';

/** A new token for the old one, which still serves what is under way; of two windows at once one gets it. */
export const renewDeskSession = on(identity.renewDeskSession).handler(
  async ({ input, context: { db, now, actor }, errors }) => {
    const token = nextToken(input.token);
    const renewed = await renewSession(
      db,
      {
        personId: personOf(actor).id,
        held: sha256(input.token),
        next: sha256(token),
        until: afterMinutes(now, formerMinutes),
      },
      now,
    );
    if (!renewed) throw errors.SESSION_NOT_FOUND();
    return { token, expiresAt: renewed.toISOString() };
  },
);
