import type { Language, Words } from '../../contracts/wire';
import { clockOf } from '../shared/clock';
import type { Context, Looked } from '../shared/implement';
import type { Cell, CellType, Sheet } from '../shared/spreadsheet';
import { exportFile, type Exported } from './export';

/** A column of a register, on the page and in its sheet. */
export interface Column<Row> {
  key: string;
  title: Words;
  /** In characters of the Latin alphabet; a Chinese one takes two. */
  width: number;
  type: CellType;
  of: (row: Row, at: { index: number; language: Language }) => Cell;
}
export interface Register<Row> {
  title: Words;
  columns: readonly Column<Row>[];
}
/** What is taken out of a register, and what the sheet says of it. */
export interface Extract<Row> {
  /** Before the register's title in the file's name: whose it is. */
  of?: string;
  rows: readonly Row[];
  /** Keys of the columns in the order of the sheet; left out: all of them. An unknown one is passed over. */
  chosen?: readonly string[];
  /** What the rows were chosen by, in the reader's language; said in the head, so that a part is not taken for the whole. */
  filter?: string;
  /** Whose whole numbers are in it. */
  looked?: readonly Looked[];
}

const words = {
  exported: {
    'zh-CN': '导出：{{at}}（北京时间）{{by}}，共 {{count}} 条',
    en: 'Exported {{at}} (Beijing time) {{by}}, {{count}} rows',
  },
  filter: { 'zh-CN': '筛选：{{filter}}', en: 'Filter: {{filter}}' },
} satisfies Record<string, Words>;
const say = (text: Words, language: Language, values: Record<string, string>): string =>
  text[language].replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');

/** The sheet of a register: what it is, who took it when and by which filter, then a row each. */
export function sheetOf<Row>(
  register: Register<Row>,
  extract: Extract<Row>,
  { language, now, by }: { language: Language; now: Date; by: string },
): Sheet {
  const { of, rows, chosen, filter } = extract;
  const title = [of, register.title[language]].filter(Boolean).join(' ');
  const columns = chosen
    ? chosen.flatMap((key) => register.columns.find((column) => column.key === key) ?? [])
    : register.columns;
  return {
    name: register.title[language],
    head: [
      title,
      say(words.exported, language, { at: clockOf(now), by, count: String(rows.length) }),
      ...(filter ? [say(words.filter, language, { filter })] : []),
    ],
    columns: columns.map(({ title: header, width, type }) => ({ header: header[language], width, type })),
    rows: cellsOf(rows, columns, language),
  };
}

function* cellsOf<Row>(rows: readonly Row[], columns: readonly Column<Row>[], language: Language): Iterable<Cell[]> {
  for (const [index, row] of rows.entries()) yield columns.map((column) => column.of(row, { index, language }));
}

/** Hands out a register as xlsx, as `exportFile`. The library that writes it is loaded when it is asked for. */
export async function exportRegister<Row>(
  context: Pick<Context, 'db' | 'now' | 'today' | 'actor' | 'audit' | 'language'>,
  register: Register<Row>,
  extract: Extract<Row> & { subject: string },
): Promise<Exported & { rows: number }> {
  const { language, now, today, actor } = context;
  const { workbook } = await import('../shared/spreadsheet');
  const sheet = sheetOf(register, extract, { language, now, by: actor.person?.name ?? '' });
  const exported = await exportFile(context, {
    name: `${sheet.head[0] ?? ''} ${today}.xlsx`,
    content: await workbook([sheet]),
    subject: extract.subject,
    ...(extract.looked && { looked: extract.looked }),
    note: [`${sheet.head.at(0) ?? ''}, ${extract.rows.length} rows`, extract.filter, extract.chosen?.join(' ')]
      .filter(Boolean)
      .join('; '),
  });
  return { ...exported, rows: extract.rows.length };
}
