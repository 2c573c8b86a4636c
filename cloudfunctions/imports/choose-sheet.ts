import { imports } from '../../contracts/imports';
import { mayImport } from './importables';
import { on } from '../shared/implement';
import { columnsOf } from '../ground/outline';
import { presentImport } from './present';
import { dropRows } from './row-store';
import { findImport, findLayout, moveImport } from './store';

/** Another sheet of the same workbook: what was tried out of the one before is nothing any more. */
export const chooseSheet = on(imports.chooseSheet).handler(
  async ({ input, context: { db, actor, audit, language }, errors }) => {
    const record = await findImport(db, input.id, true);
    if (!record || !mayImport(actor, record.noun)) throw errors.IMPORT_NOT_FOUND();
    if (record.state !== 'matching' && record.state !== 'judged')
      throw errors.IMPORT_MOVED_ON({ data: { state: record.state } });
    const chosen = record.outline.sheets[input.sheet];
    if (!chosen) throw errors.SHEET_GONE();
    const columns = (await findLayout(db, record.noun, chosen.fingerprint)) ?? columnsOf(chosen);
    await dropRows(db, input.id);
    await moveImport(db, input.id, ['matching', 'judged'], 'matching', { sheet: input.sheet, columns });
    audit({ subject: `sheet_import:${input.id}`, note: `sheet ${input.sheet}` });
    return { id: input.id, columns: presentImport({ ...record, sheet: input.sheet, columns }, language).columns };
  },
);
