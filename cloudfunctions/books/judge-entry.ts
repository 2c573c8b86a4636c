import type { BookLine } from '../../contracts/books';

export interface KnownAccount {
  code: string;
  leaf: boolean;
  money: boolean;
  retiredOn: string | null;
}
export type EntryVerdict =
  | { ok: true; amount: number }
  | { ok: false; code: 'LINE_WRONG'; index: number }
  | { ok: false; code: 'NOT_BALANCED'; fundId: string; debit: number; credit: number };

/**
 * Whether lines make an entry: each on one side, to an account under which none stands, and every fund balanced by itself.
 * @returns sum of the debits in fen, or the first line or fund that is wrong
 */
export function judgeEntry(
  lines: readonly BookLine[],
  accounts: readonly KnownAccount[],
  funds: readonly { id: string }[],
  day: string,
): EntryVerdict {
  const usable = new Set(
    accounts.filter(({ leaf, retiredOn }) => leaf && (!retiredOn || retiredOn > day)).map(({ code }) => code),
  );
  const known = new Set(funds.map(({ id }) => id));
  const index = lines.findIndex(
    ({ account, fundId, debit, credit }) => !usable.has(account) || !known.has(fundId) || debit > 0 === credit > 0,
  );
  if (index >= 0) return { ok: false, code: 'LINE_WRONG', index };
  for (const fundId of new Set(lines.map((line) => line.fundId))) {
    const of = lines.filter((line) => line.fundId === fundId);
    const debit = of.reduce((sum, line) => sum + line.debit, 0);
    const credit = of.reduce((sum, line) => sum + line.credit, 0);
    if (debit !== credit) return { ok: false, code: 'NOT_BALANCED', fundId, debit, credit };
  }
  return { ok: true, amount: lines.reduce((sum, line) => sum + line.debit, 0) };
}

/** Money goes from one account to another, in one fund. */
export const transferLines = (fundId: string, from: string, to: string, amount: number): BookLine[] => [
  { account: to, fundId, debit: amount, credit: 0 },
  { account: from, fundId, debit: 0, credit: amount },
];
/** A restriction ends: net assets of the fund become unrestricted, and the money goes with them, in the account where it lies. */
export const releaseLines = (
  { debit: from, credit: to }: { debit: string; credit: string },
  { fundId, general, account, amount }: { fundId: string; general: string; account: string; amount: number },
): BookLine[] => [
  { account: from, fundId, debit: amount, credit: 0 },
  { account, fundId, debit: 0, credit: amount },
  { account, fundId: general, debit: amount, credit: 0 },
  { account: to, fundId: general, debit: 0, credit: amount },
];
