import { inflateRawSync } from 'node:zlib';
import * as XLSX from '@e965/xlsx';
import { analyse } from 'chardet';
import { decode } from 'iconv-lite';
import { delimiterOf, readDelimited } from './judge-delimited';
import { isBomb, packedBytes, readZip } from './judge-zip';

// Loaded with `await import(…)` when a sheet is read (config/build-functions.ts keeps it apart).

/**
 * What stands in a cell. A number is a number however it is shown, but for one whose format writes leading zeros: that is
 * the text it shows. `day`: `YYYY-MM-DD`, with `time` (`HH:MM:SS`) where there is one. `error`: what Excel shows instead of
 * a value, or `formula` where the program that wrote the file left none.
 */
export type SheetCell = null | string | number | { day: string; time?: string } | { error: string };
export interface SheetRow {
  /** As the program shows it, from 1. */
  line: number;
  hidden: boolean;
  cells: SheetCell[];
}
/** From and to are included; lines from 1, columns from 0. */
export interface Merge {
  from: { line: number; column: number };
  to: { line: number; column: number };
}
export interface ReadSheet {
  name: string;
  hidden: boolean;
  /** Those with something in them. */
  rows: SheetRow[];
  merges: Merge[];
}
/** What was in the file and is not taken from it: `macros`, `links` to other files, `blank` rows and cells, `encoding` guessed. */
export type ReadNote = 'macros' | 'links' | 'blank';
export interface ReadBook {
  format: 'xlsx' | 'xls' | 'csv' | 'html';
  /** Of text: which it was read in. */
  encoding: string | null;
  sheets: ReadSheet[];
  notes: ReadNote[];
}
export const readRefusals = ['empty', 'bomb', 'password', 'unreadable', 'tooManyRows', 'notSheet'] as const;
export type ReadRefusal = (typeof readRefusals)[number];
export type Reading = { book: ReadBook } | { refusal: ReadRefusal };

const startsWith = (content: Buffer, bytes: number[]) => bytes.every((byte, i) => content[i] === byte);

/**
 * Reads what associations and banks keep: xlsx, xls (BIFF 5 and 8, WPS's et among them), a web page named xls, and
 * delimited text in any encoding of Chinese. The first bytes say what it is; the name does not count.
 * @param mostRows with something in them, of each sheet; more are refused
 */
export function readSheets(content: Buffer, mostRows: number): Reading {
  if (content.length === 0) return { refusal: 'empty' };
  try {
    if (startsWith(content, [0x50, 0x4b])) return readXlsx(content, mostRows);
    if (startsWith(content, [0xd0, 0xcf, 0x11, 0xe0]) || startsWith(content, [0x09, 0x08]))
      return readXls(content, mostRows);
  } catch (error) {
    return { refusal: /password|encrypt/i.test(String(error)) ? 'password' : 'unreadable' };
  }
  return readText(content, mostRows);
}

/** What of the library is used and its own types leave out. */
interface Container {
  FullPaths: string[];
}
const cfb = XLSX.CFB as {
  read: (content: Buffer, options: { type: 'buffer' }) => Container;
  utils: { cfb_new: () => Container; cfb_add: (container: Container, name: string, content: Buffer) => unknown };
};
const { is_date: isDate } = XLSX.SSF as { is_date: (format: string) => boolean };

const options = {
  dense: true,
  cellFormula: false,
  cellHTML: false,
  cellNF: true,
  cellText: true,
  cellStyles: true,
  bookVBA: false,
} as const;

const worksheet = /^xl\/worksheets\/[^/]+\.xml$/;
// What says nothing of the cells: the library is handed an empty part where it asks for one of them.
const unwanted =
  /^xl\/(externalLinks|media|drawings|charts|embeddings|printerSettings|activeX|ctrlProps)\/|vbaProject|^customXml\/|\.(png|jpe?g|gif|emf|wmf|vml)$/i;
// Written by programs that colour a column to its end: a million of them hold nothing.
const blankCell = /<c(?:\s[^<>]*)?\/>|<c(?:\s[^<>]*)?><\/c>/g;
// A formula whose result the program that wrote the file never worked out. Beside it a formula of nothing has an empty <v>.
const unsolved = /<c((?:\s[^<>]*)?)>(?:<f(?:\s[^<>]*)?\/>|<f(?:\s[^<>]*)?>[^<]*<\/f>)<\/c>/g;
const blankRow = /<row(?:\s[^<>]*)?\/>|<row(?:\s[^<>]*)?>\s*<\/row>/g;

/**
 * Inflates what is needed of an xlsx, each part up to the size that the directory announces and no byte further, and takes
 * the empty rows out before they are made objects.
 */
function readXlsx(content: Buffer, mostRows: number): Reading {
  const entries = readZip(content);
  if (!entries) return { refusal: 'unreadable' };
  if (isBomb(entries)) return { refusal: 'bomb' };
  if (!entries.some(({ name }) => /^xl\/workbook\.(xml|bin)$/.test(name))) return { refusal: 'notSheet' };
  const notes = new Set<ReadNote>();
  if (entries.some(({ name }) => /vbaProject\.bin$/i.test(name))) notes.add('macros');
  if (entries.some(({ name }) => /externalLinks\//i.test(name))) notes.add('links');
  const zip = cfb.utils.cfb_new();
  for (const entry of entries) {
    if (entry.name.endsWith('/')) continue;
    if (unwanted.test(entry.name)) {
      cfb.utils.cfb_add(zip, entry.name, Buffer.from('<none/>'));
      continue;
    }
    const packed = packedBytes(content, entry);
    if (!packed || (entry.method !== 0 && entry.method !== 8)) return { refusal: 'unreadable' };
    let part: Buffer = packed;
    if (entry.method === 8) {
      try {
        part = inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.unpacked) });
      } catch (error) {
        // It says less than it holds.
        return { refusal: (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'bomb' : 'unreadable' };
      }
    }
    if (worksheet.test(entry.name)) part = withoutBlanks(part, notes);
    cfb.utils.cfb_add(zip, entry.name, part);
  }
  const book = (XLSX as unknown as { parse_zip: (zip: unknown, options: object) => XLSX.WorkBook }).parse_zip(zip, {
    ...options,
    type: 'buffer',
    sheetRows: 0,
  });
  return bookOf(book, 'xlsx', notes, mostRows);
}

function withoutBlanks(part: Buffer, notes: Set<ReadNote>): Buffer {
  const text = part.toString('latin1');
  const kept = text.replace(blankCell, '').replace(blankRow, '');
  if (text.length - kept.length > 1_000_000) notes.add('blank');
  const told = kept.replace(
    unsolved,
    (_, attributes: string) => `<c${attributes.replace(/\st="[^"]*"/, '')} t="e"><v>formula</v></c>`,
  );
  return told === text ? part : Buffer.from(told, 'latin1');
}

function readXls(content: Buffer, mostRows: number): Reading {
  const notes = new Set<ReadNote>();
  if (startsWith(content, [0xd0, 0xcf, 0x11, 0xe0])) {
    const paths = cfb.read(content, { type: 'buffer' }).FullPaths;
    if (paths.some((path) => /EncryptedPackage/i.test(path))) return { refusal: 'password' };
    if (paths.some((path) => /VBA/i.test(path))) notes.add('macros');
    if (!paths.some((path) => /\/(Workbook|Book)$/i.test(path))) return { refusal: 'notSheet' };
  }
  return bookOf(XLSX.read(content, { ...options, type: 'buffer' }), 'xls', notes, mostRows);
}

function bookOf(book: XLSX.WorkBook, format: ReadBook['format'], notes: Set<ReadNote>, mostRows: number): Reading {
  const since1904 = book.Workbook?.WBProps?.date1904 ?? false;
  const sheets: ReadSheet[] = [];
  for (const [index, name] of book.SheetNames.entries()) {
    const sheet = book.Sheets[name];
    if (!sheet?.['!data']) continue;
    const rows: SheetRow[] = [];
    const [data, lines] = [sheet['!data'], sheet['!rows']];
    for (let i = 0; i < data.length; i++) {
      const row = data[i];
      if (!row) continue;
      const cells: SheetCell[] = [];
      let some = false;
      for (let c = 0; c < row.length; c++) {
        const value = cellOf(row[c], since1904);
        if (value !== null) some = true;
        cells.push(value);
      }
      if (!some) continue;
      if (rows.length === mostRows) return { refusal: 'tooManyRows' };
      while (cells.at(-1) === null) cells.pop();
      rows.push({ line: i + 1, hidden: lines?.[i]?.hidden ?? false, cells });
      data[i] = [];
    }
    const merges = (sheet['!merges'] ?? []).map(({ s, e }) => ({
      from: { line: s.r + 1, column: s.c },
      to: { line: e.r + 1, column: e.c },
    }));
    sheets.push({ name, hidden: Boolean(book.Workbook?.Sheets?.[index]?.Hidden), rows, merges });
  }
  return sheets.some(({ rows }) => rows.length > 0)
    ? { book: { format, encoding: null, sheets, notes: [...notes] } }
    : { refusal: 'empty' };
}

const dayMs = 86_400_000;
// Day 0 of Excel's count, which takes 1900 for a leap year: right from 1 March 1900 on; and of the old Macintosh's.
const [epoch1900, epoch1904] = [Date.UTC(1899, 11, 30), Date.UTC(1904, 0, 1)];
const lastSerial = 2_958_465;

/** The day of a serial, `YYYY-MM-DD`, and its time to the second; null where it is none that Excel would show. */
export function momentOf(serial: number, since1904 = false): { day: string; time?: string } | null {
  if (!(serial >= 1 && serial <= lastSerial)) return null;
  const at = new Date((since1904 ? epoch1904 : epoch1900) + Math.round(serial * 86_400) * 1_000);
  const iso = at.toISOString();
  return at.getTime() % dayMs === 0 ? { day: iso.slice(0, 10) } : { day: iso.slice(0, 10), time: iso.slice(11, 19) };
}

const dateFormats = new Map<string, boolean>();
function isDateFormat(format: string | number | undefined): boolean {
  if (format === undefined || format === 'General') return false;
  const known = dateFormats.get(String(format));
  if (known !== undefined) return known;
  const found = isDate(String(format));
  if (dateFormats.size < 1_000) dateFormats.set(String(format), found);
  return found;
}

function cellOf(cell: XLSX.CellObject | undefined, since1904: boolean): SheetCell {
  if (!cell) return null;
  const { t, v, w, z } = cell;
  if (t === 'e') return { error: w ?? '#N/A' };
  if (v === undefined || v === null) return null;
  if (t === 'n' && typeof v === 'number') {
    if (isDateFormat(z)) return momentOf(v, since1904) ?? v;
    return w && /^0\d+$/.test(w) && Number(w) === v ? w : v;
  }
  if (t === 'b') return v ? '是' : '否';
  if (v instanceof Date) return v.toISOString().slice(0, 10);
  const text = String(v);
  return text.trim() === '' ? null : text;
}

/** UTF-8 or UTF-16 as its mark says; UTF-8 where every byte fits; else the Chinese encoding that it looks most like. */
export function textOf(content: Buffer): { text: string; encoding: string } | null {
  if (startsWith(content, [0xef, 0xbb, 0xbf])) return { text: content.toString('utf8', 3), encoding: 'UTF-8' };
  if (startsWith(content, [0xff, 0xfe])) return { text: decode(content, 'utf16le'), encoding: 'UTF-16LE' };
  if (startsWith(content, [0xfe, 0xff])) return { text: decode(content, 'utf16be'), encoding: 'UTF-16BE' };
  // No text has a zero byte; what has some is a picture or a program.
  if (content.subarray(0, 4_096).includes(0)) return null;
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(content), encoding: 'UTF-8' };
  } catch {
    const seen = analyse(content.subarray(0, 65_536));
    const confidence = (name: string) => seen.find((each) => each.name === name)?.confidence ?? 0;
    const encoding = confidence('Big5') > confidence('GB18030') + 10 ? 'Big5' : 'GB18030';
    const text = decode(content, encoding);
    // What has no such characters is no text at all.
    return (text.match(/\ufffd/g)?.length ?? 0) * 50 > text.length ? null : { text, encoding };
  }
}

function readText(content: Buffer, mostRows: number): Reading {
  const found = textOf(content);
  if (!found) return { refusal: 'notSheet' };
  const { text, encoding } = found;
  if (text.trim() === '') return { refusal: 'empty' };
  // A page or the XML of Excel 2003, which programs hand out as xls.
  if (/^\s*(<\?xml[^>]*>\s*)?(<\?mso[^>]*>\s*)?(<!doctype html|<html|<table|<Workbook\s)/i.test(text)) {
    const reading = bookOf(XLSX.read(text, { ...options, type: 'string', raw: true }), 'html', new Set(), mostRows);
    return 'book' in reading ? { book: { ...reading.book, encoding } } : reading;
  }
  const { rows, more } = readDelimited(text, delimiterOf(text), mostRows);
  if (more) return { refusal: 'tooManyRows' };
  if (!rows.some(({ fields }) => fields.length > 1) && rows.length < 2) return { refusal: 'notSheet' };
  const sheet: ReadSheet = {
    name: '',
    hidden: false,
    merges: [],
    rows: rows.map(({ line, fields }) => ({
      line,
      hidden: false,
      cells: fields.map((field) => (field.trim() === '' ? null : field)),
    })),
  };
  return { book: { format: 'csv', encoding, sheets: [sheet], notes: [] } };
}
