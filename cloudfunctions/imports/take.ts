import { imports } from '../../contracts/imports';
import { mayImport } from './importables';
import { on, personOf } from '../shared/implement';
import { enqueue } from '../shared/queue';
import { countOpen } from './row-store';
import { findImport, moveImport } from './store';
import { importTaking } from './tasks';

/** From here on the rows are taken by the queue, whatever becomes of the page. */
export const take = on(imports.take).handler(async ({ input, context: { db, now, actor, audit }, errors }) => {
  const record = await findImport(db, input.id, true);
  if (!record || !mayImport(actor, record.noun)) throw errors.IMPORT_NOT_FOUND();
  if (record.state !== 'judged') throw errors.IMPORT_MOVED_ON({ data: { state: record.state } });
  const total = await countOpen(db, input.id);
  if (total === 0) throw errors.NOTHING_TO_TAKE();
  await moveImport(db, input.id, ['judged'], 'taking', { total, taken_by: personOf(actor).id, taken_at: now });
  await enqueue(db, now, importTaking, [{ importId: input.id }], ({ importId }) => importId);
  audit({ subject: `sheet_import:${input.id}`, note: `${total} rows of ${record.fileName}` });
  return { id: input.id, total };
});
