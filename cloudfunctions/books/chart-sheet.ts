import { accountKindWords } from '../../contracts/book-words';
import type { Language } from '../../contracts/wire';
import type { Sheet } from '../shared/spreadsheet';
import type { ChartHeld } from './chart-store';

const words = {
  title: { 'zh-CN': '科目表', en: 'Chart of accounts' },
  check: { 'zh-CN': '待核实', en: 'to be verified' },
  code: { 'zh-CN': '科目编码', en: 'Code' },
  name: { 'zh-CN': '科目名称', en: 'Name' },
  english: { 'zh-CN': '英文名称', en: 'English name' },
  kind: { 'zh-CN': '类别', en: 'Kind' },
  side: { 'zh-CN': '余额方向', en: 'Balance' },
  money: { 'zh-CN': '货币资金', en: 'Cash' },
  retired: { 'zh-CN': '停用日期', en: 'Retired from' },
  yes: { 'zh-CN': '是', en: 'yes' },
  debit: { 'zh-CN': '借', en: 'Debit' },
  credit: { 'zh-CN': '贷', en: 'Credit' },
} as const;

/** The chart as the house reads it back: names are the Chinese ones in every language, for those are what the sheet may change. */
export function chartSheet(
  { source, needsHumanCheck, accounts }: Pick<ChartHeld, 'source' | 'needsHumanCheck' | 'accounts'>,
  { at, by }: { at: string; by: string },
  language: Language,
): Sheet {
  const say = (key: keyof typeof words) => words[key][language];
  return {
    name: say('title'),
    head: [say('title'), [source, needsHumanCheck ? say('check') : '', at, by].filter(Boolean).join('  ')],
    columns: [
      { header: say('code'), width: 14, type: 'text' },
      { header: say('name'), width: 32, type: 'text' },
      { header: say('english'), width: 32, type: 'text' },
      { header: say('kind'), width: 12, type: 'text' },
      { header: say('side'), width: 10, type: 'text' },
      { header: say('money'), width: 10, type: 'text' },
      { header: say('retired'), width: 14, type: 'day' },
    ],
    rows: accounts.map(({ code, name, nameEn, kind, money, retiredOn }) => [
      ...[code, name, nameEn, accountKindWords[kind][language]],
      say(kind === 'asset' || kind === 'cost' ? 'debit' : 'credit'),
      money ? say('yes') : null,
      retiredOn,
    ]),
  };
}
