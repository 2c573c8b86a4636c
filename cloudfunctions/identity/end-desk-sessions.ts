import { identity } from '../../contracts/identity';
import { on, personOf } from '../shared/implement';
import { endAllSessions } from './desk-store';

/** One who has lost a computer signs out everywhere, this desk too when he is at one. */
export const endDeskSessions = on(identity.endDeskSessions).handler(async ({ context: { db, now, actor, audit } }) => {
  const { id } = personOf(actor);
  const ended = await endAllSessions(db, id, now);
  audit({ subject: `person:${id}`, after: { desksEnded: ended } });
  return { ended };
});
