import type { StatementChannel, StatementField } from '../../contracts/reconcile-kinds';
import type { FoundColumn, SoughtField } from '../ground/judge-header';
import type { SheetRow } from '../shared/sheet-reader';
import { shownCell } from '../ground/judge-cell';

/** How a bank writes its files, as the table keeps it. */
export interface Layout {
  id: string;
  title: string;
  titleEn: string;
  channel: StatementChannel;
  words: Partial<Record<StatementField, string[]>>;
  source: string;
  sourceEn: string;
  needsHumanCheck: boolean;
}

// What other banks call the same, besides the words of the layouts.
const common: Partial<Record<StatementField, string[]>> = {
  day: ['交易日期', '记账日期', '日期', '入账日期'],
  time: ['交易时间'],
  in: ['收入', '收入金额', '贷方发生额', '贷方金额', '存入金额', '转入金额'],
  out: ['支出', '支出金额', '借方发生额', '借方金额', '支取金额', '转出金额'],
  amount: ['交易金额', '发生额', '金额'],
  side: ['借贷标志', '借贷', '借/贷', '收支方向', '收支', '收/支'],
  payer: ['对方户名', '对方名称', '对方单位', '对方账户名称'],
  account: ['对方账号', '对方帐号', '对方账户', '对方账号/卡号'],
  remark: ['摘要', '交易摘要'],
  purpose: ['用途', '交易用途'],
  note: ['附言', '备注', '交易附言'],
  serial: ['交易流水号', '流水号', '交易序号'],
  balance: ['余额', '账户余额', '交易后余额', '本次余额'],
};

/** The columns that are sought: each by what any layout calls it. */
export function soughtFields(layouts: readonly Layout[]): SoughtField[] {
  const words = new Map<StatementField, Set<string>>();
  for (const each of [...layouts.map((layout) => layout.words), common])
    for (const [key, names] of Object.entries(each) as [StatementField, string[]][])
      for (const name of names) words.set(key, (words.get(key) ?? new Set()).add(name));
  return [...words].map(([key, names]) => ({ key, words: [...names] }));
}

const folded = (words: string): string =>
  words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** The layout that calls most of the columns as they are called; null where none names three. */
export function layoutOf(columns: readonly Pick<FoundColumn, 'title'>[], layouts: readonly Layout[]): Layout | null {
  const titles = new Set(columns.map(({ title }) => folded(title)));
  const weigh = ({ words }: Layout) =>
    Object.values(words).filter((names) => names.some((name) => titles.has(folded(name)))).length;
  const [best] = layouts.map((layout) => ({ layout, weight: weigh(layout) })).sort((a, b) => b.weight - a.weight);
  return best && best.weight >= 3 ? best.layout : null;
}

/** Which column is which, by the words of the layout alone, its first words first. */
export function columnsByLayout(
  columns: readonly Pick<FoundColumn, 'index' | 'title'>[],
  { words }: Layout,
): Partial<Record<StatementField, number>> {
  const found: Partial<Record<StatementField, number>> = {};
  const used = new Set<number>();
  for (const [key, names] of Object.entries(words) as [StatementField, string[]][])
    for (const name of names) {
      const column = columns.find(({ index, title }) => !used.has(index) && folded(title) === folded(name));
      if (!column || found[key] !== undefined) continue;
      found[key] = column.index;
      used.add(column.index);
    }
  return found;
}

/** The own account: in the column that names it, or among the titles above the table; null where neither says it. */
export function ownAccountOf(
  head: readonly SheetRow[],
  rows: readonly SheetRow[],
  column: number | undefined,
): string | null {
  if (column !== undefined) {
    const met = new Set(
      rows.slice(0, 200).flatMap(({ cells }) => accountIn(shownCell(cells[column] ?? null) ?? '') ?? []),
    );
    if (met.size === 1) return [...met][0] ?? null;
  }
  for (const { cells } of head) {
    const text = cells.map((cell) => shownCell(cell) ?? '').join(' ');
    const named = /(?:账号|帐号|账户|卡号|account)[^\d]{0,40}((?:\d[\s-]?){8,34})/i.exec(text);
    const account = named ? accountIn(named[1] ?? '') : null;
    if (account) return account;
  }
  return null;
}

/** The digits of an account, of which there are six at least. */
export function accountIn(text: string): string | null {
  const digits = text.normalize('NFKC').replace(/[\s-]/g, '');
  return /^\d{6,34}$/.test(digits) ? digits : null;
}
