import type { ImportCounts } from '../../contracts/imports';
import { findTable } from '../ground/judge-header';
import type { ReadSheet, SheetCell } from '../shared/sheet-reader';
import type { Importable, Judged, SheetLine, Trial } from './importable';
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

/** Begun now, awaited later: what it fails with is thrown there. */
const begun = <Value>(promise: Promise<Value>): Promise<Value> => {
  promise.catch(() => undefined);
  return promise;
};

/**
 * Judges every row and keeps what is to become of it; nothing is written to the register. The database keeps one slice
 * while the next one is judged: what that one has to know is asked for before.
 */
export async function tryOut(
  id: string,
  importable: Importable,
  slices: Iterable<SheetLine[]>,
  trial: Trial,
): Promise<ImportCounts> {
  const counts: ImportCounts = { new: 0, changed: 0, unchanged: 0, doubtful: 0, refused: 0, chosen: 0 };
  // A row without any of the matched columns is none of this table's.
  const judge = (lines: SheetLine[]) =>
    begun(
      importable.judge(
        trial,
        lines.filter(({ cells }) => Object.keys(cells).length > 0),
      ),
    );
  let judging: ReturnType<Importable['judge']> | undefined;
  let saving = Promise.resolve();
  const keep = async (judged: Judged[]) => {
    for (const { verdict } of judged) counts[verdict]++;
    await saving;
    saving = begun(saveRows(trial.db, id, judged));
  };
  for (const lines of slices) {
    const judged = await judging;
    judging = judge(lines);
    if (judged) await keep(judged);
  }
  if (judging) await keep(await judging);
  await saving;
  return counts;
}
