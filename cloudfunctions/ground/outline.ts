import type { ReadBook } from '../shared/sheet-reader';
import { findTable, likelySheet, type FoundColumn, type SoughtField } from './judge-header';
import { sha256 } from '../shared/secrets';

/** What is kept of a sheet's layout, so that matching its columns needs the file no more. */
export interface OutlinedSheet {
  name: string;
  hidden: boolean;
  rows: number;
  header: { from: number; to: number } | null;
  /** Hex. */
  fingerprint: string;
  columns: FoundColumn[];
  /** Of a sheet that was opened before examples were known there is none. */
  left: { title: number; total: number; footer: number; again: number; example?: number };
}
export interface Outline {
  sheets: OutlinedSheet[];
  notes: ReadBook['notes'];
}

const mostColumns = 60;

export function outlineOf(book: ReadBook, fields: readonly SoughtField[]): { outline: Outline; sheet: number } {
  const sheets = book.sheets.map((each): OutlinedSheet => {
    const table = findTable(each, fields);
    const left = { title: 0, total: 0, footer: 0, again: 0, example: 0 };
    for (const { as } of table.left) left[as]++;
    return {
      name: each.name,
      hidden: each.hidden,
      rows: table.rows.length,
      header: table.header,
      fingerprint: sha256(table.fingerprint).toString('hex'),
      columns: table.columns.slice(0, mostColumns),
      left,
    };
  });
  return { outline: { sheets, notes: book.notes }, sheet: Math.max(0, likelySheet(book.sheets, fields)) };
}

/** The column of each field, as it was found. */
export const columnsOf = (sheet: Pick<OutlinedSheet, 'columns'> | undefined): Record<string, number> =>
  Object.fromEntries((sheet?.columns ?? []).flatMap(({ field, index }) => (field ? [[field, index]] : [])));
