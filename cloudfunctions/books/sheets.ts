import { statementWords, type StatementKind } from '../../contracts/book-words';
import type { StatementLine } from '../../contracts/books';
import type { Language, Words } from '../../contracts/wire';
import type { Cell, Sheet } from '../shared/spreadsheet';
import type { VoucherLine } from './statement-store';

const words = {
  item: { 'zh-CN': '项目', en: 'Item' },
  unrestricted: { 'zh-CN': '非限定性', en: 'Unrestricted' },
  restricted: { 'zh-CN': '限定性', en: 'Restricted' },
  amount: { 'zh-CN': '合计', en: 'Total' },
  lastYear: { 'zh-CN': '上年同期', en: 'Year before' },
  budget: { 'zh-CN': '预算', en: 'Budget' },
  done: { 'zh-CN': '完成率', en: 'Of the budget' },
  yearBegan: { 'zh-CN': '年初数', en: 'Beginning of the year' },
  unit: { 'zh-CN': '单位：元', en: 'In yuan' },
  open: { 'zh-CN': '期间尚未结账，数字可能变动', en: 'Not closed yet: figures may change' },
} satisfies Record<string, Words>;

/** One statement as a sheet, in yuan, with the lines as they stand on the page. */
export function statementSheet(
  kind: StatementKind,
  lines: readonly StatementLine[],
  { from, to, final, at, by }: { from: string; to: string; final: boolean; at: string; by: string },
  language: Language,
): Sheet {
  const say = (key: keyof typeof words) => words[key][language];
  const budgeted = lines.some(({ budget }) => budget !== null);
  const span = kind === 'position' ? to : from === to ? from : `${from} – ${to}`;
  return {
    name: statementWords[kind][language],
    head: [
      `${statementWords[kind][language]} ${span}`,
      [say('unit'), at, by, final ? '' : say('open')].filter(Boolean).join('  '),
    ],
    columns: [
      { header: say('item'), width: 44, type: 'text' },
      { header: say('unrestricted'), width: 18, type: 'money' },
      { header: say('restricted'), width: 18, type: 'money' },
      { header: say('amount'), width: 18, type: 'money' },
      { header: say(kind === 'position' ? 'yearBegan' : 'lastYear'), width: 18, type: 'money' },
      ...(budgeted
        ? [
            { header: say('budget'), width: 18, type: 'money' as const },
            { header: say('done'), width: 12, type: 'share' as const },
          ]
        : []),
    ],
    rows: lines.map(({ name, level, unrestricted, restricted, amount, before, budget }): Cell[] => [
      `${'　'.repeat(level)}${name}`,
      unrestricted,
      restricted,
      amount,
      before,
      ...(budgeted ? [budget, budget && amount !== null ? amount / budget : null] : []),
    ]),
  };
}

/**
 * Columns of the voucher file of Kingdee K3 and KIS ("标准格式凭证引入", written after files that those programs export;
 * 待核实 against the edition that the accountant has). One row an entry line, in yuan; the restriction stands in 核算项目.
 */
const voucherColumns: readonly [
  header: string,
  width: number,
  type: 'text' | 'count' | 'money' | 'day',
  of: (line: VoucherLine) => Cell,
][] = [
  ['凭证日期', 12, 'day', ({ day }) => day],
  ['会计年度', 8, 'count', ({ day }) => Number(day.slice(0, 4))],
  ['会计期间', 8, 'count', ({ day }) => Number(day.slice(5, 7))],
  ['凭证字', 6, 'text', () => '记'],
  ['凭证号', 8, 'count', ({ voucher }) => voucher],
  ['科目代码', 10, 'text', ({ account }) => account],
  ['科目名称', 24, 'text', ({ accountName }) => accountName],
  ['币别代码', 8, 'text', () => 'RMB'],
  ['币别名称', 8, 'text', () => '人民币'],
  ['原币金额', 14, 'money', ({ debit, credit }) => debit || credit],
  ['借方', 14, 'money', ({ debit }) => debit],
  ['贷方', 14, 'money', ({ credit }) => credit],
  ['制单', 10, 'text', ({ by }) => by ?? ''],
  ['凭证摘要', 40, 'text', ({ summary }) => summary],
  ['附件数', 8, 'count', () => 0],
  ['汇率', 6, 'count', () => 1],
  ['分录序号', 8, 'count', ({ no }) => no - 1],
  ['核算项目', 20, 'text', ({ fund }) => fund],
];
export const voucherSheet = (lines: readonly VoucherLine[]): Sheet => ({
  name: 'Page1',
  // The programs look for the header in the first row.
  head: [],
  columns: voucherColumns.map(([header, width, type]) => ({ header, width, type })),
  rows: lines.map((line) => voucherColumns.map(([, , , of]) => of(line))),
});
