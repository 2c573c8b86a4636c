import { fenAboveZero } from '@/i18n/typed-money';

export type Kind = 'manual' | 'transfer' | 'release' | 'opening';
export interface DraftLine {
  account: string | null;
  fundId: string | null;
  side: 'debit' | 'credit';
  /** Yuan, as typed. */
  amount: string;
}
/** What is being written; kept on the device until it is sent. */
export interface Draft {
  kind: Kind;
  day: string;
  summary: string;
  lines: DraftLine[];
  from: string | null;
  to: string | null;
  fundId: string | null;
  amount: string;
}
export const emptyLine = (side: DraftLine['side']): DraftLine => ({ account: null, fundId: null, side, amount: '' });
export const emptyDraft = (kind: Kind, day: string): Draft => ({
  kind,
  day,
  summary: '',
  lines: [emptyLine('debit'), emptyLine('credit')],
  from: null,
  to: null,
  fundId: null,
  amount: '',
});

export type Fault = 'summary' | 'amount' | 'account' | 'same' | 'balance';
const sideOf = (lines: readonly DraftLine[], side: DraftLine['side']) =>
  lines.reduce((sum, line) => sum + (line.side === side ? (fenAboveZero(line.amount) ?? 0) : 0), 0);
/** Both sums in fen, and by fund what is wanting on the credit side (below 0: on the debit side). */
export function sumsOf({ lines }: Draft, general: string) {
  const funds = [...new Set(lines.map(({ fundId }) => fundId ?? general))];
  const of = (fund: string) => lines.filter(({ fundId }) => (fundId ?? general) === fund);
  return {
    debit: sideOf(lines, 'debit'),
    credit: sideOf(lines, 'credit'),
    apart: funds.flatMap((fundId) => {
      const difference = sideOf(of(fundId), 'debit') - sideOf(of(fundId), 'credit');
      return difference === 0 ? [] : [{ fundId, difference }];
    }),
  };
}
/** The first thing that is wanting, with the index of its line; null: it can be sent. */
export function faultOf(draft: Draft, general: string): { fault: Fault; line?: number } | null {
  if (draft.summary.trim().length < 2) return { fault: 'summary' };
  if (draft.kind === 'transfer' || draft.kind === 'release') {
    if (!draft.from || (draft.kind === 'transfer' ? !draft.to : !draft.fundId)) return { fault: 'account' };
    if (draft.kind === 'transfer' && draft.from === draft.to) return { fault: 'same' };
    return fenAboveZero(draft.amount) === null ? { fault: 'amount' } : null;
  }
  const line = draft.lines.findIndex(({ account, amount }) => !account || fenAboveZero(amount) === null);
  if (line >= 0) return { fault: draft.lines[line]?.account ? 'amount' : 'account', line };
  return sumsOf(draft, general).apart.length > 0 ? { fault: 'balance' } : null;
}
/** As the server takes it; asked only of what has no fault. */
export function inputOf(draft: Draft, general: string) {
  const { kind, day } = draft;
  const summary = draft.summary.trim();
  const amount = fenAboveZero(draft.amount) ?? 0;
  if (kind === 'transfer')
    return { kind, day, summary, fromAccount: draft.from ?? '', toAccount: draft.to ?? '', amount };
  if (kind === 'release') return { kind, day, summary, fundId: draft.fundId ?? '', account: draft.from ?? '', amount };
  const lines = draft.lines.map(({ account, fundId, side, amount: typed }) => ({
    account: account ?? '',
    fundId: fundId ?? general,
    debit: side === 'debit' ? (fenAboveZero(typed) ?? 0) : 0,
    credit: side === 'credit' ? (fenAboveZero(typed) ?? 0) : 0,
  }));
  return { kind, day, summary, lines };
}
