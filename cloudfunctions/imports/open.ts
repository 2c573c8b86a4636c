import { imports } from '../../contracts/imports';
import { findConfirmedFiles } from '../files/facts';
import { newId } from '../shared/ids';
import { on, personOf } from '../shared/implement';
import { importableOf, mayImport } from './importables';
import { columnsOf, outlineOf } from '../ground/outline';
import { readFile, refuseReading } from '../ground/read-sheet';
import { findLayout, saveImport } from './store';

/** Reads a file that was just uploaded and finds its table: nothing of it is written to any register. */
export const open = on(imports.open).handler(async ({ input, context: { db, now, actor, audit }, errors }) => {
  // A committee's own secretary reaches its members alone; a sheet is of the whole house.
  if (!mayImport(actor, input.noun)) throw errors.WHOLE_HOUSE_ONLY();
  const by = personOf(actor).id;
  const [file] = await findConfirmedFiles(db, by, [input.fileId]);
  if (!file) throw errors.FILE_NOT_FOUND();
  const reading = await readFile(file.cloudId);
  if ('refusal' in reading) throw refuseReading(reading.refusal, errors);
  const { outline, sheet } = outlineOf(reading.book, importableOf(input.noun).fields);
  const chosen = outline.sheets[sheet];
  const remembered = chosen ? await findLayout(db, input.noun, chosen.fingerprint) : null;
  const id = newId(now);
  const { format, encoding } = reading.book;
  const columns = remembered ?? columnsOf(chosen);
  await saveImport(
    db,
    { id, noun: input.noun, fileId: file.id, fileName: file.name, format, encoding, outline, sheet, columns, by },
    now,
  );
  audit({ subject: `sheet_import:${id}`, note: `${file.name}, ${chosen?.rows ?? 0} rows` });
  return { id };
});
