import { accountKindWords, type AccountKind } from '../../contracts/book-words';
import { chartFaultWords } from '../../contracts/chart-faults';
import type { Language } from '../../contracts/wire';
import type { Fault, WholeChange } from './judge-chart';

const yuan = (fen: number) => (fen / 100).toFixed(2);
/** Why a change cannot be, as a sentence. */
export function sayFault({ fault, detail }: Pick<Fault, 'fault' | 'detail'>, language: Language): string {
  const said =
    typeof detail === 'number'
      ? yuan(detail)
      : fault === 'kindDiffers'
        ? accountKindWords[detail as AccountKind][language]
        : (detail ?? '');
  return chartFaultWords[fault][language].replace('{{detail}}', said);
}

/** A change in words, for whoever decides. */
export function sayChange(change: WholeChange, language: Language): string {
  const en = language === 'en';
  switch (change.do) {
    case 'add': {
      const kind = accountKindWords[change.kind][language];
      return en
        ? `New: ${change.nameEn} (${kind})`
        : `新增「${change.name}」（${kind}${change.money ? '，货币资金' : ''}）`;
    }
    case 'rename':
      return en
        ? `Renamed from ${change.was} to ${change.name} (${change.nameEn})`
        : `「${change.was}」改名为「${change.name}」`;
    case 'retire':
      return en ? `Retired from ${change.on} on` : `从 ${change.on} 起停用`;
    case 'back':
      return en ? 'In use again' : '恢复使用';
    case 'move':
      return en
        ? `${change.ruleName}: ${change.side} from ${change.from} to ${change.account}`
        : `「${change.ruleName}」的${change.side === 'debit' ? '借方' : '贷方'}从 ${change.from} 改到 ${change.account}`;
  }
}
/** The number that a change is about. */
export const codeOfChange = (change: WholeChange): string => (change.do === 'move' ? change.account : change.code);

/** What a proposal is called where it waits; in Chinese, as its writer's words are. */
export function summaryOf(changes: readonly WholeChange[], from: string | null): string {
  const [first] = changes;
  if (from !== null) return `科目表：按「${from.slice(0, 40)}」改 ${changes.length} 项`;
  const said = first ? `${codeOfChange(first)} ${sayChange(first, 'zh-CN')}` : '';
  return `科目表：${said}${changes.length > 1 ? `等 ${changes.length} 项` : ''}`.slice(0, 100);
}
