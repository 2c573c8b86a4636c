import {
  accountLevel,
  cashItems,
  cashWords,
  lineWords,
  type CashItem,
  type LineWord,
  type StatementKind,
} from '../../contracts/book-words';
import type { LineQuestion, StatementLine } from '../../contracts/books';
import type { Language } from '../../contracts/wire';

/** See `SumRow` of statement-store.ts: debits less credits, fen. */
export interface Sum {
  account: string;
  restricted: boolean;
  cashItem: string;
  during: number;
  lastYear: number;
  until: number;
  before: number;
  beforeLast: number;
  yearBegan: number;
}
export interface StatementFacts {
  accounts: readonly { code: string; name: string; kind: string; money: boolean }[];
  sums: readonly Sum[];
  /** What the budget in force lets the span cost and expects it to bring, by account; empty where none was adopted. */
  budgets: readonly { account: string; amount: number }[];
  /** First and last day of the span. */
  from: string;
  to: string;
}
type Column = Exclude<keyof Sum, 'account' | 'restricted' | 'cashItem'>;
type Line = StatementLine;

const plain = (value: number) => value || 0;
/** Sum of a column over the rows that are wanted, credits counting as more. */
const credits = (rows: readonly Sum[], column: Column, want: (row: Sum) => boolean): number =>
  plain(rows.reduce((sum, row) => (want(row) ? sum - row[column] : sum), 0));

/** The lines of a statement; every figure that is no sum of figures above names the lines of the books that it is made of. */
export function judgeStatement(kind: StatementKind, facts: StatementFacts, language: Language): Line[] {
  if (kind === 'activity') return activity(facts, language);
  return kind === 'position' ? position(facts, language) : cash(facts, language);
}

const word = (key: LineWord, language: Language) => lineWords[key][language];
function activity({ accounts, sums, budgets, from, to }: StatementFacts, language: Language): Line[] {
  const kindOf = new Map(accounts.map(({ code, kind }) => [code, kind]));
  const planned = (want: (account: string) => boolean): number | null => {
    const of = budgets.filter(({ account }) => want(account));
    return of.length > 0 ? of.reduce((sum, { amount }) => sum + amount, 0) : null;
  };
  const figures = (want: (row: Sum) => boolean, sign: 1 | -1) => {
    const of = (column: Column, restricted?: boolean) =>
      plain(
        sign * credits(sums, column, (row) => want(row) && (restricted === undefined || row.restricted === restricted)),
      );
    return {
      unrestricted: of('during', false),
      restricted: of('during', true),
      amount: of('during'),
      before: of('lastYear'),
    };
  };
  const lines = (kind: 'income' | 'cost', sign: 1 | -1): Line[] =>
    accounts
      .filter((account) => account.kind === kind)
      .map(({ code, name }) => ({
        key: code,
        name,
        level: accountLevel(code),
        total: false,
        ...figures((row) => row.account.startsWith(code), sign),
        budget: planned((account) => account.startsWith(code)),
        opens: { account: code, from, to },
      }))
      .filter(
        ({ level, unrestricted, restricted, before, budget }) =>
          level === 1 || unrestricted || restricted || before || budget,
      );
  const total = (key: LineWord, want: (row: Sum) => boolean, sign: 1 | -1): Line => ({
    key,
    name: word(key, language),
    level: 0,
    total: true,
    ...figures(want, sign),
    // An asset that is planned is no cost.
    budget: key === 'income' || key === 'cost' ? planned((account) => kindOf.get(account) === key) : null,
    opens: null,
  });
  const is = (kind: string) => (row: Sum) => kindOf.get(row.account) === kind;
  const released = figures(is('net'), 1);
  return [
    ...lines('income', 1),
    total('income', is('income'), 1),
    ...lines('cost', -1),
    total('cost', is('cost'), -1),
    {
      key: 'released',
      name: word('released', language),
      level: 1,
      total: false,
      ...released,
      budget: null,
      // Both sides of it, which together are nothing.
      opens: { account: '31', from, to },
    },
    total('change', (row) => ['income', 'cost', 'net'].includes(kindOf.get(row.account) ?? ''), 1),
  ];
}

function position({ accounts, sums, to }: StatementFacts, language: Language): Line[] {
  const kindOf = new Map(accounts.map(({ code, kind }) => [code, kind]));
  const figures = (want: (row: Sum) => boolean, sign: 1 | -1) => {
    const of = (column: Column, restricted?: boolean) =>
      plain(
        sign * credits(sums, column, (row) => want(row) && (restricted === undefined || row.restricted === restricted)),
      );
    return {
      unrestricted: of('until', false),
      restricted: of('until', true),
      amount: of('until'),
      before: of('yearBegan'),
      budget: null,
    };
  };
  const lines = (kind: 'asset' | 'liability', sign: 1 | -1): Line[] =>
    accounts
      .filter((account) => account.kind === kind)
      .map(({ code, name }) => ({
        key: code,
        name,
        level: accountLevel(code),
        total: false,
        ...figures((row) => row.account.startsWith(code), sign),
        opens: { account: code, to },
      }))
      .filter(({ amount, before, unrestricted }) => amount || before || unrestricted);
  const line = (key: LineWord, want: (row: Sum) => boolean, sign: 1 | -1, opens: LineQuestion | null): Line => ({
    key,
    name: word(key, language),
    level: opens ? 1 : 0,
    total: !opens,
    ...figures(want, sign),
    opens,
  });
  const is = (kind: string) => (row: Sum) => kindOf.get(row.account) === kind;
  const isNet = (row: Sum) => ['income', 'cost', 'net'].includes(kindOf.get(row.account) ?? '');
  return [
    ...lines('asset', -1),
    line('assets', is('asset'), -1, null),
    ...lines('liability', 1),
    line('liabilities', is('liability'), 1, null),
    line('netUnrestricted', (row) => isNet(row) && !row.restricted, 1, { net: true, restricted: false, to }),
    line('netRestricted', (row) => isNet(row) && row.restricted, 1, { net: true, restricted: true, to }),
    line('net', isNet, 1, null),
    line('both', (row) => isNet(row) || is('liability')(row), 1, null),
  ];
}

const groups: readonly [LineWord, (item: CashItem) => boolean][] = [
  ['activities', (item) => item.startsWith('received.') || item.startsWith('paid.')],
  ['investing', (item) => item.startsWith('invested') || item.startsWith('assets.')],
  ['financing', (item) => item === 'borrowed' || item === 'repaid'],
];
interface Figures {
  unrestricted: number;
  restricted: number;
  amount: number;
  before: number;
  budget: null;
}
const plus = (a: number, b: number) => a + b;
const each = (a: Figures, b: Figures, of: (a: number, b: number) => number): Figures => ({
  unrestricted: plain(of(a.unrestricted, b.unrestricted)),
  restricted: plain(of(a.restricted, b.restricted)),
  amount: plain(of(a.amount, b.amount)),
  before: plain(of(a.before, b.before)),
  budget: null,
});
function cash({ accounts, sums, from, to }: StatementFacts, language: Language): Line[] {
  const money = new Set(accounts.filter((account) => account.money).map(({ code }) => code));
  const figures = (want: (row: Sum) => boolean, now: Column, last: Column, sign: 1 | -1) => {
    const of = (restricted?: boolean) =>
      plain(
        sign * credits(sums, now, (row) => want(row) && (restricted === undefined || row.restricted === restricted)),
      );
    return {
      unrestricted: of(false),
      restricted: of(true),
      amount: of(),
      before: plain(sign * credits(sums, last, want)),
      budget: null,
    };
  };
  const told = (want: (item: CashItem) => boolean) =>
    figures((row) => row.cashItem !== '' && want(row.cashItem as CashItem), 'during', 'lastYear', 1);
  const total = (key: LineWord, of: ReturnType<typeof figures>): Line => ({
    key,
    name: word(key, language),
    level: 0,
    total: true,
    ...of,
    opens: null,
  });
  const isMoney = (row: Sum) => money.has(row.account);
  const atFirst = figures(isMoney, 'before', 'beforeLast', -1);
  const came = told(() => true);
  // Money of which a restriction ended: it leaves one column for the other, and none came or went.
  const held = figures(isMoney, 'during', 'lastYear', -1);
  const shifted = each(held, came, (a, b) => a - b);
  const moved = each(came, shifted, plus);
  return [
    ...groups.flatMap(([group, belongs]) => [
      ...cashItems
        .filter(belongs)
        .map(
          (item): Line => ({
            key: item,
            name: cashWords[item][language],
            level: 1,
            total: false,
            ...told((each) => each === item),
            opens: { cashItem: item, from, to },
          }),
        )
        .filter(
          ({ key, amount, before }) => amount || before || (group === 'activities' && key !== 'received.unapplied'),
        ),
      total(group, told(belongs)),
    ]),
    ...(shifted.restricted ? [{ ...total('shifted', shifted), level: 1, total: false }] : []),
    total('moved', moved),
    total('atFirst', atFirst),
    // Not asked anew: what was there and what came make what is there, or the books are wrong and the test says so.
    total('atLast', each(atFirst, moved, plus)),
  ];
}
