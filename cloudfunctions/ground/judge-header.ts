import { toE164 } from '../../contracts/phone';
import { isUscc } from '../../contracts/uscc';
import type { Merge, ReadSheet, SheetCell, SheetRow } from '../shared/sheet-reader';
import { plainText, readDay, readMoney, shownCell } from './judge-cell';

/** What the values of a column look like, whatever it is called. */
export type Look = 'uscc' | 'phone' | 'day' | 'money' | 'idNumber' | 'company';
/** What a register wants to find in a sheet. Names neither know nor care what it is for. */
export interface SoughtField {
  key: string;
  /** What such a column is called, in any order of preference; compared without spaces, signs and brackets. */
  words: readonly string[];
  look?: Look;
}
export interface FoundColumn {
  /** From 0. */
  index: number;
  /** Both lines of the header, or empty. */
  title: string;
  /** The first values that differ, as they are shown. */
  examples: string[];
  field: string | null;
  /** By what it was recognised. */
  by: 'name' | 'part' | 'content' | null;
}
export interface FoundTable {
  /** Lines of the header; null where the sheet has none. */
  header: { from: number; to: number } | null;
  /** The words of the header, folded: the same layout next time is known by them. */
  fingerprint: string;
  columns: FoundColumn[];
  rows: SheetRow[];
  /** Lines that were left out, and as what. */
  left: { line: number; as: 'title' | 'total' | 'footer' | 'again' | 'example' }[];
}

const fold = (words: string): string =>
  plainText(words)
    .toLowerCase()
    .replace(/[（(【[].*?[)）】\]]/g, (part) => (/必填|选填|格式|例|元|yyyy|如|required/.test(part) ? '' : part))
    .replace(/[^\p{L}\p{N}]/gu, '');

/** How well a title names a field: 3 in these words, 1 with more around them, 0 not at all. */
function likeness(title: string, words: readonly string[]): number {
  const folded = fold(title);
  if (folded === '') return 0;
  const wanted = words.map(fold);
  if (wanted.includes(folded)) return 3;
  const part = wanted
    .filter((word) => word.length >= 2 && folded.includes(word))
    .sort((a, b) => b.length - a.length)[0];
  return part ? 1 + Math.min(0.9, part.length / Math.max(folded.length, 1)) : 0;
}

const most = 30;
/** A header is looked for so far down: above it stand titles, notes, who made it when. */
const textsOf = (row: SheetRow): string[] => row.cells.map((cell) => shownCell(cell) ?? '');

const spread = (texts: string[], row: SheetRow, merges: readonly Merge[]): string[] => {
  const out = [...texts];
  for (const { from, to } of merges)
    if (from.line <= row.line && row.line <= to.line && to.column > from.column)
      for (let column = from.column; column <= to.column; column++) out[column] = texts[from.column] ?? '';
  return out;
};

function scoreOf(texts: readonly string[], fields: readonly SoughtField[], narrow: boolean): number {
  const distinct = new Set(texts.filter(Boolean));
  // A title merged over the table is one text however wide it is.
  if (distinct.size < (narrow ? 1 : 2)) return 0;
  return fields.reduce((sum, { words }) => {
    const best = Math.max(0, ...texts.filter((text) => text.length <= 30).map((text) => likeness(text, words)));
    return sum + (best >= 3 ? 3 : best > 0 ? 1 : 0);
  }, 0);
}

/** What the first lines are worth as a header. Of a sheet of one column one word may be all of it. */
function scoresOf(top: readonly SheetRow[], fields: readonly SoughtField[]): number[] {
  const narrow = top.every(({ cells }) => cells.filter((cell) => cell !== null).length <= 1);
  return top.map((row) => scoreOf(textsOf(row), fields, narrow));
}

/** Where the header stands, in one line or two; null where no line names two fields, or the one of a sheet of one column. */
function findHeader(sheet: ReadSheet, fields: readonly SoughtField[]) {
  const top = sheet.rows.slice(0, most);
  const scores = scoresOf(top, fields);
  const best = Math.max(0, ...scores);
  if (best < 3) return null;
  const at = scores.indexOf(best);
  const [row, above, below] = [top[at], top[at - 1], top[at + 1]];
  if (!row) return null;
  const merged = (line: number) =>
    sheet.merges.some(({ from, to }) => from.line === line && to.line === line && to.column > from.column);
  const wordy = (each: SheetRow) =>
    each.cells.every((cell) => cell === null || (typeof cell === 'string' && !/\d{4}/.test(cell)));
  const groups = (each: SheetRow) => new Set(textsOf(each).filter(Boolean)).size >= 2;
  // Two lines: one groups what the other names. A group is merged over its columns, a single one down over both lines.
  const second = (upper: SheetRow, lower: SheetRow): boolean =>
    lower.line === upper.line + 1 &&
    wordy(lower) &&
    (merged(upper.line)
      ? groups(upper)
      : sheet.merges.some(({ from, to }) => from.line === upper.line && to.line === lower.line));
  if (below && second(row, below)) return { from: at, to: at + 1 };
  if (above && second(above, row)) return { from: at - 1, to: at };
  return { from: at, to: at };
}

const company = /(公司|厂|店|行|社|院|所|中心|集团|合作社|商会|协会|学校|工作室|经营部)$/;
const looks: Record<Look, (cell: SheetCell, text: string) => boolean> = {
  uscc: (_, text) => isUscc(text),
  phone: (_, text) => toE164(text.split(/[/、,，;； ]/)[0] ?? '') !== null && !/[.]/.test(text),
  day: (cell) => {
    const read = readDay(cell);
    return (
      (typeof cell === 'object' && cell !== null && 'day' in cell) ||
      (typeof cell === 'string' &&
        'value' in read &&
        read.value !== null &&
        !('doubt' in read && read.doubt === 'yearOnly'))
    );
  },
  money: (cell) => {
    const read = readMoney(cell);
    return 'value' in read && read.value !== null && /[.,¥￥]/.test(shownCell(cell) ?? '');
  },
  idNumber: (_, text) => /^\d{17}[\dXx]$/.test(text) && !isUscc(text),
  company: (_, text) => company.test(text),
};

const sampled = 40;
function looksLike(cells: readonly SheetCell[], look: Look): boolean {
  const some = cells
    .flatMap((cell) => (cell === null ? [] : [{ cell, text: shownCell(cell) ?? '' }]))
    .slice(0, sampled);
  return some.length > 0 && some.filter(({ cell, text }) => looks[look](cell, text)).length >= some.length * 0.7;
}

const sum =
  /^(?:(?:本页|本日|本月|本期|本年|当日|当月|全部)?(?:合计|总计|小计|共计|累计)|总和|total|sum|subtotal)[：:]?$/i;
const total =
  /^(?:(?:本页|本日|本月|本期|本年|当日|当月|全部)?(?:合计|总计|小计|共计|累计)|总和|total|sum|subtotal)[：:]?/i;
const footer =
  /^(制表|填表|审核|复核|编制|备注|说明|注|负责人|联系人|以上|打印|导出|页|第.{1,4}页)\S{0,4}[：:]|^(注|备注|说明)$/;

/** What stands alone in the first cell of a line that shows how one is filled in. */
const example = /^(示例|例子|样例|example)$/i;

/**
 * Finds the table in a sheet: its header among titles, which of its columns is which, and where the rows end. A column is
 * known by its name, then by its values; each field is found once, where it is named best.
 */
export function findTable(sheet: ReadSheet, fields: readonly SoughtField[]): FoundTable {
  const place = findHeader(sheet, fields);
  const left: FoundTable['left'] = [];
  const heads = place ? sheet.rows.slice(place.from, place.to + 1) : [];
  if (place) for (const row of sheet.rows.slice(0, place.from)) left.push({ line: row.line, as: 'title' });
  let body = sheet.rows.slice(place ? place.to + 1 : 0);
  const width = Math.max(0, ...[...heads, ...body.slice(0, 200)].map(({ cells }) => cells.length));
  if (!place) {
    // Without a header, what stands above the rows fills one cell or two.
    const first = body.findIndex(({ cells }) => cells.filter((cell) => cell !== null).length > Math.min(2, width - 1));
    for (const row of body.slice(0, Math.max(0, first))) left.push({ line: row.line, as: 'title' });
    body = body.slice(Math.max(0, first));
  }
  const [upper, lower] = heads;
  const titleOf = (index: number): string => {
    if (!upper) return '';
    const top = (lower ? spread(textsOf(upper), upper, sheet.merges) : textsOf(upper))[index] ?? '';
    const bottom = lower ? (textsOf(lower)[index] ?? '') : '';
    return [top, bottom]
      .filter((words, i, all) => words && all.indexOf(words) === i)
      .join(' ')
      .replace(/\n/g, '');
  };
  const header = heads.map((row) => textsOf(row).map(fold));
  const headed = new Set(header.map((texts) => texts.find(Boolean)));
  const isAgain = (row: SheetRow, first: string): boolean => {
    if (!headed.has(fold(first))) return false;
    const texts = textsOf(row).map(fold).join('|');
    return header.some((each) => each.join('|') === texts);
  };
  const widest = Math.max(1, ...body.slice(0, 200).map(({ cells }) => cells.filter((cell) => cell !== null).length));
  const rows: SheetRow[] = [];
  for (const row of body) {
    const filled = row.cells.filter((cell) => cell !== null);
    const said = (cell: SheetCell | undefined) => shownCell(cell ?? null)?.replace(/\s/g, '') ?? '';
    const first = said(filled[0]);
    const few = filled.length <= widest / 2;
    if (example.test(first)) left.push({ line: row.line, as: 'example' });
    // A company may be called 合计 too: then its row is full.
    else if (few ? filled.slice(0, 3).some((cell) => total.test(said(cell))) : sum.test(first))
      left.push({ line: row.line, as: 'total' });
    else if (footer.test(first) && filled.length <= Math.max(3, widest / 2))
      left.push({ line: row.line, as: 'footer' });
    // Printed sheets repeat their header on every page.
    else if (isAgain(row, first)) left.push({ line: row.line, as: 'again' });
    else rows.push(row);
  }
  const columns: FoundColumn[] = Array.from({ length: width }, (_, index) => {
    const examples = new Set<string>();
    for (const { cells } of rows.slice(0, 200)) {
      const shown = shownCell(cells[index] ?? null);
      if (shown) examples.add(shown.slice(0, 40));
      if (examples.size === 3) break;
    }
    return { index, title: titleOf(index), examples: [...examples], field: null, by: null };
  }).filter(({ title, examples }) => title !== '' || examples.length > 0);
  const cellsOf = ({ index }: FoundColumn) => rows.slice(0, 200).map(({ cells }) => cells[index] ?? null);
  const give = (field: SoughtField, column: FoundColumn | undefined, by: FoundColumn['by']) => {
    if (!column) return;
    column.field = field.key;
    column.by = by;
  };
  const open = () => columns.filter(({ field }) => field === null);
  const wanted = () => fields.filter(({ key }) => !columns.some(({ field }) => field === key));
  // A title in two lines is asked whole, then by what stands beneath.
  const titles = ({ index, title }: FoundColumn) => [title, lower ? (textsOf(lower)[index] ?? '') : ''].filter(Boolean);
  const best = (column: FoundColumn, words: readonly string[]) =>
    Math.max(0, ...titles(column).map((title) => likeness(title, words)));
  for (const field of wanted())
    give(
      field,
      open().find((column) => best(column, field.words) === 3),
      'name',
    );
  const pairs = wanted()
    .flatMap((field) => open().map((column) => ({ field, column, weight: best(column, field.words) })))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  for (const { field, column } of pairs)
    if (column.field === null && wanted().includes(field)) give(field, column, 'part');
  for (const field of wanted())
    if (field.look) {
      const look = field.look;
      // What is called something that a register knows keeps that name: a 传真 is no 手机 for holding a number.
      give(
        field,
        open().find((column) => (column.title === '' || !place) && looksLike(cellsOf(column), look)) ??
          (look === 'uscc' ? open().find((column) => looksLike(cellsOf(column), look)) : undefined),
        'content',
      );
    }
  return {
    header: place && heads[0] ? { from: heads[0].line, to: heads.at(-1)?.line ?? heads[0].line } : null,
    fingerprint: columns
      .map(({ title }) => fold(title))
      .join('|')
      .slice(0, 2_000),
    columns,
    rows,
    left,
  };
}

/** The sheet that is most likely meant: the one whose header names most of what is sought, visible ones first. */
export function likelySheet(sheets: readonly ReadSheet[], fields: readonly SoughtField[]): number {
  const weights = sheets.map((sheet) => {
    const best = Math.max(0, ...scoresOf(sheet.rows.slice(0, most), fields));
    return sheet.rows.length === 0
      ? -1
      : best * 10 + (sheet.hidden ? 0 : 5) + Math.min(4, Math.log10(sheet.rows.length));
  });
  return weights.indexOf(Math.max(...weights));
}

/** `A`, `AB`: as the program names a column. */
export function columnName(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}
