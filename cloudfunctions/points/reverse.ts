import { points } from '../../contracts/points';
import { newId } from '../shared/ids';
import { on } from '../shared/implement';
import { lockEntry, saveReversal } from './store';

export const reverse = on(points.reverse).handler(async ({ input, context: { db, now, actor, audit }, errors }) => {
  const entry = await lockEntry(db, input.entryId);
  if (!entry) throw errors.ENTRY_NOT_FOUND();
  if (entry.reverses) throw errors.ALREADY_REVERSED();
  const id = newId(now);
  const balance = await saveReversal(db, actor, { id, entry, reason: input.reason }, now);
  if (balance === null) throw errors.ALREADY_REVERSED();
  audit({ subject: `point_entry:${entry.id}`, before: entry, after: { reversedBy: id }, note: input.reason });
  return { entryId: id, balance };
});
