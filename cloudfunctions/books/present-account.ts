import type { AccountRow } from '../../contracts/books';
import type { Language } from '../../contracts/wire';
import type { ChartHeld } from './chart-store';

/** Accounts as they are shown: each with what is under it in its figure, and with the documents that post to it. */
export function presentAccounts(
  { accounts, rules }: Pick<ChartHeld, 'accounts' | 'rules'>,
  language: Language,
): AccountRow[] {
  return accounts.map((account) => {
    const { code, parent, kind, money, leaf, own, retiredOn } = account;
    const net = accounts.reduce((sum, each) => (each.code.startsWith(code) ? sum + each.balance : sum), 0);
    return {
      ...{ id: code, code, parent, kind, money, leaf, own, retiredOn },
      name: language === 'en' ? account.nameEn : account.name,
      balance: (kind === 'asset' || kind === 'cost' ? net : -net) || 0,
      posts: rules.flatMap(({ key, name, debit, credit }) =>
        (['debit', 'credit'] as const).flatMap((side) =>
          (side === 'debit' ? debit : credit) === code ? [{ rule: key, name, side }] : [],
        ),
      ),
    };
  });
}
