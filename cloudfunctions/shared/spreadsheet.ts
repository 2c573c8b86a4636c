import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import ExcelJS from 'exceljs';

// Loaded with `await import(…)` when a sheet is asked for (config/build-functions.ts keeps it apart).

export type Cell = string | number | Date | null;
/**
 * What a column holds. `text`: shown as it was typed. `count`: an integer. `money`: fen, shown as yuan. `share`: 0.5, shown as 50.0%. `day`:
 * `YYYY-MM-DD`. `instant`: a Date, shown as the time in Asia/Shanghai.
 */
export type CellType = 'text' | 'count' | 'money' | 'share' | 'day' | 'instant';
export interface Sheet {
  name: string;
  /** Lines above the table: what it is, who took it, by which filter. */
  head: readonly string[];
  /** Width in characters of the Latin alphabet; a Chinese one takes two. */
  columns: readonly { header: string; width: number; type: CellType }[];
  /** Asked for one after the other: a register of 25,000 members need not lie there as cells. */
  rows: Iterable<readonly Cell[]>;
}

const font = { name: '微软雅黑', size: 11 };
const shanghaiOffsetMs = 8 * 3_600_000;
const formats: Record<CellType, string> = {
  text: '@',
  count: '0',
  money: '#,##0.00',
  share: '0.0%',
  day: 'yyyy-mm-dd',
  instant: 'yyyy-mm-dd hh:mm',
};
// A sheet has no time zones: the library writes UTC, so the time shown is made the time of the place.
function shown(value: Cell, type: CellType): Cell {
  if (value instanceof Date) return new Date(value.getTime() + shanghaiOffsetMs);
  if (type === 'day' && typeof value === 'string') return new Date(`${value}T00:00:00Z`);
  return type === 'money' && typeof value === 'number' ? value / 100 : value;
}
// What Excel refuses in the name of a sheet.
const sheetName = (name: string) => name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31);

// So many rows are compressed and gone before the next are made.
const atOnce = 500;

/**
 * An xlsx file: the head, then a bold header that stays while one scrolls and stands on every printed page, with filters.
 * Text stays text: what begins with = + - @ or a tab is kept as it was typed, in a cell of the format text, so it is no
 * formula, not even when the cell is edited. Written row by row: a function has 256 MB, and 25,000 rows of a sheet held
 * whole are more.
 */
export async function workbook(sheets: readonly Sheet[]): Promise<Buffer> {
  const stream = new PassThrough();
  const file = buffer(stream);
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: true });
  for (const each of sheets) await writeSheet(book, each);
  await book.commit();
  return file;
}

async function writeSheet(book: ExcelJS.stream.xlsx.WorkbookWriter, { name, head, columns, rows }: Sheet) {
  const top = head.length + 1;
  const sheet = book.addWorksheet(sheetName(name), {
    views: [{ state: 'frozen', ySplit: top }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.pageSetup.printTitlesRow = `${top}:${top}`;
  // What somebody types beneath is kept as its column is: a long number stays text.
  sheet.columns = columns.map(({ width, type }) => ({ width, style: { numFmt: formats[type] } }));
  head.forEach((line, i) => write(sheet.addRow([line]), { ...font, bold: i === 0 }, ['text']));
  const header = columns.map((column) => column.header);
  write(
    sheet.addRow(header),
    { ...font, bold: true },
    header.map(() => 'text'),
  );
  const types = columns.map(({ type }) => type);
  let count = 0;
  for (const row of rows) {
    write(sheet.addRow(row.map((value, i) => shown(value, types[i] ?? 'text'))), font, types);
    if (++count % atOnce === 0) await setImmediate();
  }
  if (columns.length > 0)
    sheet.autoFilter = { from: { row: top, column: 1 }, to: { row: count + top, column: columns.length } };
  sheet.commit();
}

function write(row: ExcelJS.Row, face: Partial<ExcelJS.Font>, types: readonly CellType[]): void {
  row.font = face;
  row.eachCell((cell, column) => {
    // A text in a column of numbers ("无") is text all the same.
    const text = typeof cell.value === 'string' ? cell.value : null;
    cell.numFmt = formats[text === null ? (types[column - 1] ?? 'text') : 'text'];
    if (text !== null) cell.alignment = { vertical: 'top', wrapText: text.includes('\n') };
  });
  row.commit();
}
