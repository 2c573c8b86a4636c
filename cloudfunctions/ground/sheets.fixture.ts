import * as XLSX from '@e965/xlsx';
import { encode } from 'iconv-lite';
import JSZip from 'jszip';

/** A company's code, right in both checks, one for each number. */
const symbols = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
export function usccOf(number: number): string {
  const eight = `MA4L${String(number).padStart(4, '0')}`.slice(-8).padStart(8, 'M');
  const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  const sum = [3, 7, 9, 10, 5, 8, 4, 2].reduce(
    (total, weight, i) => total + weight * alphabet.indexOf(eight[i] ?? ''),
    0,
  );
  const rest = 11 - (sum % 11);
  const first = `91430626${eight}${rest === 10 ? 'X' : rest === 11 ? '0' : rest}`;
  const check = [...first].reduce((total, sign, i) => total + symbols.indexOf(sign) * (weights[i] ?? 0), 0);
  return first + symbols[(31 - (check % 31)) % 31];
}

export type Grid = (string | number | null | XLSX.CellObject)[][];
export interface Wish {
  name?: string;
  merges?: string[];
  hidden?: number[];
  sheetHidden?: boolean;
}
/** A workbook of one sheet or several. */
export function bookOf(sheets: { grid: Grid; wish?: Wish }[], since1904 = false): XLSX.WorkBook {
  const book = XLSX.utils.book_new();
  for (const [i, { grid, wish = {} }] of sheets.entries()) {
    const sheet = XLSX.utils.aoa_to_sheet(grid);
    if (wish.merges) sheet['!merges'] = wish.merges.map((range) => XLSX.utils.decode_range(range));
    if (wish.hidden) {
      sheet['!rows'] = [];
      for (const line of wish.hidden) sheet['!rows'][line - 1] = { hidden: true };
    }
    XLSX.utils.book_append_sheet(book, sheet, wish.name ?? `Sheet${i + 1}`);
  }
  book.Workbook = {
    Sheets: sheets.map(({ wish }) => ({ Hidden: wish?.sheetHidden ? 1 : 0 })),
    WBProps: { date1904: since1904 },
  };
  return book;
}
export const fileOf = (book: XLSX.WorkBook, type: XLSX.BookType = 'xlsx'): Buffer =>
  XLSX.write(book, { type: 'buffer', bookType: type, compression: true }) as Buffer;
export const xlsxOf = (grid: Grid, wish?: Wish): Buffer => fileOf(bookOf([wish ? { grid, wish } : { grid }]));

export const csvOf = (lines: string, encoding = 'utf8'): Buffer => encode(lines, encoding);

/** An xlsx with parts changed or added after it was written. */
export async function patched(file: Buffer, change: (zip: JSZip) => Promise<void> | void): Promise<Buffer> {
  const zip = await JSZip.loadAsync(file);
  await change(zip);
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}
export const sheetPart = 'xl/worksheets/sheet1.xml';
