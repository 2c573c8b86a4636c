import { notices } from '../../contracts/notices';
import { on, personOf } from '../shared/implement';
import { countGrants, saveGrants } from './store';

/** Nobody waits for more messages than this; past it the count would only serve to fill the table. */
const mostUnused = 20;

export const recordGrants = on(notices.recordGrants).handler(
  async ({ input, context: { db, now, actor, audit, language }, errors }) => {
    const person = personOf(actor);
    // One tap in WeChat is one grant a template, however often the list names it.
    const accepted = [...new Set(input.accepted)];
    const saved = await saveGrants(db, person.id, accepted, mostUnused, now, language);
    if (saved.length === 0) throw errors.GRANTS_FULL();
    audit({ subject: `person:${person.id}`, after: { granted: saved } });
    const granted = await countGrants(db, person.id);
    return { rows: accepted.map((template) => ({ template, granted: granted.get(template) ?? 0 })) };
  },
);
