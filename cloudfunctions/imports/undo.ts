import { imports } from '../../contracts/imports';
import { on, personOf } from '../shared/implement';
import { enqueue } from '../shared/queue';
import { importableOf, mayImport } from './importables';
import { findTaken } from './row-store';
import { findImport, moveImport } from './store';
import { importUndoing } from './tasks';

/** Takes a whole import back while nothing stands on it; who is in the way is said at once. */
export const undo = on(imports.undo).handler(async ({ input, context: { db, now, actor, audit }, errors }) => {
  const record = await findImport(db, input.id, true);
  if (!record || !mayImport(actor, record.noun)) throw errors.IMPORT_NOT_FOUND();
  if (record.state !== 'taken') throw errors.IMPORT_MOVED_ON({ data: { state: record.state } });
  if (record.emptiedAt) throw errors.IMPORT_EMPTIED();
  const standing = await importableOf(record.noun).standing(db, await findTaken(db, input.id));
  if (standing.count > 0) throw errors.STILL_STANDS({ data: standing });
  await moveImport(db, input.id, ['taken'], 'undoing', {
    undone_by: personOf(actor).id,
    undo_reason: input.reason,
    undo_stands: [],
  });
  // An import that could not be taken back once may be tried again later.
  await enqueue(db, now, importUndoing, [{ importId: input.id }]);
  audit({
    subject: `sheet_import:${input.id}`,
    reason: input.reason,
    note: `${record.done} rows of ${record.fileName}`,
  });
  return { id: input.id };
});
