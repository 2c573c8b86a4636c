import type { ImportCounts } from '../../contracts/imports';
import { findTable } from '../ground/judge-header';
import type { ReadSheet, SheetCell } from '../shared/sheet-reader';
import type { Importable, SheetLine, Trial } from './importable';
import { saveRows } from './row-store';

/** Rows that are judged together: so many are looked up in one question. */
const slice = 1_000;

/** The rows of a sheet with the cells of the matched columns, slice by slice: what was passed is let go. */
export function* linesOf(
  sheet: ReadSheet,
  fields: Importable['fields'],
  columns: Readonly<Record<string, number>>,
): Generator<SheetLine[]> {
  const matched = Object.entries(columns);
  const { rows } = findTable(sheet, fields);
  for (let at = 0; at < rows.length; at += slice)
    yield rows.slice(at, at + slice).map(({ line, hidden, cells }) => {
      const own: Record<string, SheetCell> = {};
      for (const [field, index] of matched) {
        const cell = cells[index];
        if (cell !== undefined && cell !== null) own[field] = cell;
      }
      return { line, hidden, cells: own };
    });
}

/** Judges every row and keeps what is to become of it; nothing is written to the register. */
export async function tryOut(
  id: string,
  importable: Importable,
  slices: Iterable<SheetLine[]>,
  trial: Trial,
): Promise<ImportCounts> {
  const counts: ImportCounts = { new: 0, changed: 0, unchanged: 0, doubtful: 0, refused: 0, chosen: 0 };
  for (const lines of slices) {
    // A row without any of the matched columns is none of this table's.
    const judged = await importable.judge(
      trial,
      lines.filter(({ cells }) => Object.keys(cells).length > 0),
    );
    for (const { verdict } of judged) counts[verdict]++;
    await saveRows(trial.db, id, judged);
  }
  return counts;
}
