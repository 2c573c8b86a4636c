import { reconciliation } from '../../contracts/reconciliation';
import { readFile } from '../ground/read-sheet';
import { on } from '../shared/implement';
import { lookAt } from './look-at';
import { findLayouts, findStatement, moveSheet } from './statement-store';

export const chooseSheet = on(reconciliation.chooseSheet).handler(async ({ input, context: { db, audit }, errors }) => {
  const record = await findStatement(db, input.id, true);
  if (!record) throw errors.STATEMENT_NOT_FOUND();
  if (record.state !== 'matching') throw errors.STATEMENT_MOVED_ON();
  const reading = record.cloudId ? await readFile(record.cloudId) : { refusal: 'gone' as const };
  if ('refusal' in reading || !record.outline.sheets[input.sheet]) throw errors.SHEET_GONE();
  const looked = await lookAt(db, reading.book, record.outline, input.sheet, await findLayouts(db));
  await moveSheet(db, input.id, { sheet: input.sheet, ...looked });
  audit({ subject: `bank_statement:${input.id}`, note: `sheet ${input.sheet}` });
  return { id: input.id };
});
