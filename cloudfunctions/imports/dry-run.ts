import { imports } from '../../contracts/imports';
import { on, personOf } from '../shared/implement';
import { importableOf, mayImport } from './importables';
import { keepShifts } from './keep-shifts';
import { columnsOf } from '../ground/outline';
import { readFile, refuseReading } from '../ground/read-sheet';
import { dropRows, findBase } from './row-store';
import { findImport, moveImport, saveLayout } from './store';
import { linesOf, tryOut } from './try-out';

/** Says what would become of every row. It can be done again and again, until somebody takes the good ones. */
export const dryRun = on(imports.dryRun).handler(async ({ input, context, errors }) => {
  const { db, now, today, actor, audit } = context;
  const record = await findImport(db, input.id, true);
  if (!record || !mayImport(actor, record.noun)) throw errors.IMPORT_NOT_FOUND();
  if (record.state !== 'matching' && record.state !== 'judged')
    throw errors.IMPORT_MOVED_ON({ data: { state: record.state } });
  const importable = importableOf(record.noun);
  const columns = Object.fromEntries(
    Object.entries(input.columns).filter(([field]) => importable.fields.some(({ key }) => key === field)),
  );
  if (new Set(Object.values(columns)).size < Object.keys(columns).length) throw errors.COLUMN_TWICE();
  const missing = importable.needs.filter((group) => !group.some((field) => columns[field] !== undefined));
  if (missing.length > 0) throw errors.COLUMN_MISSING({ data: { fields: missing.flat() } });
  const outlined = record.outline.sheets[input.sheet];
  if (!record.cloudId || !outlined) throw errors.SHEET_GONE();
  const reading = await readFile(record.cloudId);
  if ('refusal' in reading) throw refuseReading(reading.refusal, errors);
  const sheet = reading.book.sheets[input.sheet];
  if (!sheet) throw errors.SHEET_GONE();

  await dropRows(db, input.id);
  const { written } = importable;
  const base = async (subjects: readonly string[]) =>
    written ? findBase(db, record.noun, written, subjects) : new Map<string, Record<string, string>>();
  const counts = await tryOut(input.id, importable, linesOf(sheet, importable.fields, columns), {
    db,
    now,
    today,
    by: personOf(actor).id,
    seen: new Map(),
    base,
  });
  await keepShifts(db, record, 'open', null, now);
  const found = columnsOf(outlined);
  const byHand =
    Object.keys(columns).length !== Object.keys(found).length ||
    Object.entries(columns).some(([field, index]) => found[field] !== index);
  if (byHand) await saveLayout(db, record.noun, outlined.fingerprint, columns, personOf(actor).id, now);
  await moveImport(db, input.id, ['matching', 'judged'], 'judged', {
    sheet: input.sheet,
    columns,
    counts,
    judged_at: now,
  });
  audit({ subject: `sheet_import:${input.id}`, after: { sheet: input.sheet, columns, counts } });
  return { id: input.id, counts };
});
