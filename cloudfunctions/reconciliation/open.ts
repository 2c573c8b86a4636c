import { reconciliation } from '../../contracts/reconciliation';
import { findConfirmedFiles } from '../files/facts';
import { outlineOf } from '../ground/outline';
import { readFile, refuseReading } from '../ground/read-sheet';
import { newId } from '../shared/ids';
import { on, personOf } from '../shared/implement';
import { soughtFields } from './judge-layout';
import { lookAt } from './look-at';
import { findLayouts, saveStatement } from './statement-store';

/** Reads a file of a bank that was just uploaded and finds its columns: no line of it is taken yet. */
export const open = on(reconciliation.open).handler(async ({ input, context: { db, now, actor, audit }, errors }) => {
  const by = personOf(actor).id;
  const [file] = await findConfirmedFiles(db, by, [input.fileId]);
  if (!file) throw errors.FILE_NOT_FOUND();
  const reading = await readFile(file.cloudId);
  if ('refusal' in reading) throw refuseReading(reading.refusal, errors);
  const layouts = await findLayouts(db);
  const { outline, sheet } = outlineOf(reading.book, soughtFields(layouts));
  const looked = await lookAt(db, reading.book, outline, sheet, layouts);
  const id = newId(now);
  await saveStatement(db, { id, fileId: file.id, fileName: file.name, outline, sheet, ...looked, by }, now);
  audit({ subject: `bank_statement:${id}`, note: `${file.name}, ${looked.layout?.id ?? 'unknown layout'}` });
  return { id };
});
