import { notices } from '../../contracts/notices';
import { on, personOf } from '../shared/implement';
import { markRead as saveRead } from './store';

export const markRead = on(notices.markRead).handler(async ({ input, context: { db, now, actor, audit } }) => {
  const person = personOf(actor);
  const ids = 'ids' in input ? input.ids : 'all';
  const { marked, unread } = await saveRead(db, person.id, ids, now);
  audit({ subject: `person:${person.id}`, after: { ids }, note: `${marked}` });
  return { unread };
});
