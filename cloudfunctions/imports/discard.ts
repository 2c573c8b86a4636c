import { imports } from '../../contracts/imports';
import { mayImport } from './importables';
import { on } from '../shared/implement';
import { dropRows } from './row-store';
import { findImport, moveImport } from './store';

export const discard = on(imports.discard).handler(async ({ input, context: { db, actor, now, audit }, errors }) => {
  const record = await findImport(db, input.id, true);
  if (!record || !mayImport(actor, record.noun)) throw errors.IMPORT_NOT_FOUND();
  if (!(await moveImport(db, input.id, ['matching', 'judged'], 'discarded', { ended_at: now })))
    throw errors.IMPORT_MOVED_ON({ data: { state: record.state } });
  await dropRows(db, input.id);
  audit({ subject: `sheet_import:${input.id}`, note: record.fileName });
  return { id: input.id };
});
