import ExcelJS from 'exceljs';

// Loaded with `await import(…)` when a sheet is asked for (config/build-functions.ts keeps it apart).

export interface Sheet {
  name: string;
  /** Width in characters of the Latin alphabet; a Chinese one takes two. */
  columns: { header: string; width: number }[];
  /** An instant is shown as the time in Asia/Shanghai. */
  rows: (string | number | Date | null)[][];
}

const font = { name: '微软雅黑', size: 11 };
const shanghaiOffsetMs = 8 * 3_600_000;
// A sheet has no time zones: the library writes UTC, so the time shown is made the time of the place.
const shown = (instant: Date) => new Date(instant.getTime() + shanghaiOffsetMs);
// What Excel refuses in the name of a sheet.
const sheetName = (name: string) => name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31);

/**
 * An xlsx file: bold header that stays while one scrolls, with filters. Text stays text: what begins with = + - @ or a
 * tab is kept as it was typed, in a cell of the format text, so it is no formula, not even when the cell is edited.
 */
export async function workbook(sheets: Sheet[]): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  for (const { name, columns, rows } of sheets) {
    const sheet = book.addWorksheet(sheetName(name), { views: [{ state: 'frozen', ySplit: 1 }] });
    sheet.columns = columns.map(({ width }) => ({ width }));
    sheet.addRow(columns.map(({ header }) => header)).font = { ...font, bold: true };
    for (const row of rows) writeRow(sheet.addRow(row.map((value) => (value instanceof Date ? shown(value) : value))));
    if (columns.length > 0)
      sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: rows.length + 1, column: columns.length } };
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}

function writeRow(row: ExcelJS.Row): void {
  row.font = font;
  row.eachCell((cell) => {
    if (typeof cell.value === 'string') {
      cell.numFmt = '@';
      cell.alignment = { vertical: 'top', wrapText: cell.value.includes('\n') };
    } else if (cell.value instanceof Date) cell.numFmt = 'yyyy-mm-dd hh:mm';
  });
}
