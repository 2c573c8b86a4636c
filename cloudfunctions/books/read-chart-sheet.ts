import type { FileRefusal } from '../ground/read-sheet';
import { readFile } from '../ground/read-sheet';
import { findTable, likelySheet } from '../ground/judge-header';
import { findConfirmedFiles } from '../files/facts';
import type { Db } from '../shared/db';
import type { ChartFacts } from './judge-chart';
import { chartFields, judgeChartSheet, type SheetAccount } from './judge-chart-sheet';

export type ChartReading =
  | { rows: SheetAccount[]; fileName: string }
  | { refusal: FileRefusal }
  | { missing: 'file' | 'columns' | 'long' };
/** No association has so many accounts: it is another sheet. */
export const mostAccounts = 2_000;

/** Reads a sheet that this person uploaded, and holds its rows against the chart. */
export async function readChartSheet(
  db: Db,
  { fileId, by }: { fileId: string; by: string },
  facts: ChartFacts,
): Promise<ChartReading> {
  const [file] = await findConfirmedFiles(db, by, [fileId]);
  if (!file) return { missing: 'file' };
  const reading = await readFile(file.cloudId);
  if ('refusal' in reading) return reading;
  const sheet = reading.book.sheets[Math.max(0, likelySheet(reading.book.sheets, chartFields))];
  if (!sheet) return { missing: 'columns' };
  const table = findTable(sheet, chartFields);
  const found = new Set(table.columns.map(({ field }) => field));
  if (!found.has('code') || !found.has('name')) return { missing: 'columns' };
  if (table.rows.length > mostAccounts) return { missing: 'long' };
  return { rows: judgeChartSheet(table, facts), fileName: file.name };
}

/** The refusals of reading a chart, as both actions declare them. */
interface Refusals {
  FILE_NOT_FOUND: () => Error;
  SHEET_NO_CODES: () => Error;
  SHEET_TOO_LONG: (given: { data: { most: number } }) => Error;
}
export const refuseMissing = (missing: 'file' | 'columns' | 'long', errors: Refusals): Error => {
  if (missing === 'file') return errors.FILE_NOT_FOUND();
  return missing === 'columns' ? errors.SHEET_NO_CODES() : errors.SHEET_TOO_LONG({ data: { most: mostAccounts } });
};
