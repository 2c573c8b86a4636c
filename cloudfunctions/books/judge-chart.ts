import { accountCodes, type AccountKind, type CashItem } from '../../contracts/book-words';
import type { ChartChange } from '../../contracts/books';
import type { ChartFault } from '../../contracts/chart-faults';

export interface ChartAccount {
  code: string;
  parent: string | null;
  name: string;
  nameEn: string;
  kind: AccountKind;
  money: boolean;
  cashIn: CashItem;
  cashOut: CashItem;
  retiredOn: string | null;
  /** Something was posted to it itself. */
  posted: boolean;
  /** What it holds, each fund for itself and without its sign, fen: nothing where all of them are settled. */
  open: number;
  /** What it came to in a year from this one on, as `open`; by the year. */
  years: Record<string, number>;
}
export interface ChartRule {
  key: string;
  debit: string;
  credit: string;
  name: string;
}
export interface ChartFacts {
  accounts: readonly ChartAccount[];
  rules: readonly ChartRule[];
  today: string;
}
export interface Fault {
  index: number;
  fault: ChartFault;
  /** Names, or fen. */
  detail?: string | number;
}
/** As they are written: what was left out is filled from what the account stands under. */
export type WholeChange =
  | {
      do: 'add';
      code: string;
      name: string;
      nameEn: string;
      kind: AccountKind;
      money: boolean;
      cashIn: CashItem;
      cashOut: CashItem;
    }
  | { do: 'rename'; code: string; name: string; nameEn: string; was: string }
  | { do: 'retire'; code: string; on: string }
  | { do: 'back'; code: string }
  | { do: 'move'; rule: string; side: 'debit' | 'credit'; account: string; from: string; ruleName: string };
export type ChartVerdict = { ok: true; changes: WholeChange[] } | ({ ok: false } & Fault);

export const parentOf = (code: string): string | null => (code.length > 4 ? code.slice(0, -2) : null);

type Refused = Omit<Fault, 'index'>;
/** The chart while changes are made to it, one after the other: each is judged against what those before it left. */
export function openChart(facts: ChartFacts) {
  const accounts = new Map(facts.accounts.map((account) => [account.code, { ...account }]));
  const rules = new Map(facts.rules.map((rule) => [rule.key, { ...rule }]));
  const under = (code: string | null) => [...accounts.values()].filter(({ parent }) => parent === code);
  const written: WholeChange[] = [];
  const named = (name: string, parent: string | null, but: string) =>
    under(parent).some((each) => each.code !== but && each.name === name);

  const make = (change: ChartChange): Refused | null => {
    if (change.do === 'move') return move(change);
    if (change.do === 'add') return add(change);
    const account = accounts.get(change.code);
    if (!account) return { fault: 'accountMissing' };
    if (change.do === 'rename') {
      const { name } = change;
      // The old English words would name what it is no more; without new ones the Chinese name is shown to everybody.
      const nameEn = change.nameEn ?? (name === account.name ? account.nameEn : name);
      if (name === account.name && nameEn === account.nameEn) return { fault: 'same' };
      written.push({ do: 'rename', code: account.code, name, nameEn, was: account.name });
      Object.assign(account, { name, nameEn });
      return null;
    }
    if (change.do === 'back') {
      if (account.retiredOn === null) return { fault: 'same' };
      const parent = account.parent === null ? undefined : accounts.get(account.parent);
      if (parent?.retiredOn) return { fault: 'parentRetired', detail: labelOf(parent) };
      account.retiredOn = null;
      written.push({ do: 'back', code: account.code });
      return null;
    }
    return retire(account, change.on);
  };

  function add(change: Extract<ChartChange, { do: 'add' }>): Refused | null {
    const { code, name } = change;
    const above = parentOf(code);
    const parent = above === null ? undefined : accounts.get(above);
    if (!accountCodes.test(code)) return { fault: 'codeWrong' };
    if (accounts.has(code)) return { fault: 'codeTaken' };
    if (above !== null && !parent) return { fault: 'parentMissing', detail: above };
    if (parent?.posted) return { fault: 'parentPosted', detail: labelOf(parent) };
    if (parent?.retiredOn) return { fault: 'parentRetired', detail: labelOf(parent) };
    const kind = change.kind ?? parent?.kind;
    if (!kind) return { fault: 'kindMissing' };
    if (parent && parent.kind !== kind) return { fault: 'kindDiffers', detail: parent.kind };
    const money = change.money ?? parent?.money ?? false;
    if ((money && kind !== 'asset') || (parent?.money && !money)) return { fault: 'moneyWrong' };
    if (named(name, above, code)) return { fault: 'nameTaken', detail: name };
    const whole = {
      code,
      name,
      kind,
      money,
      // The column is of every account and shown to whoever reads English: the Chinese name is better than none.
      nameEn: change.nameEn ?? name,
      cashIn: change.cashIn ?? parent?.cashIn ?? ('received.other' as const),
      cashOut: change.cashOut ?? parent?.cashOut ?? ('paid.other' as const),
    };
    accounts.set(code, { ...whole, parent: above, retiredOn: null, posted: false, open: 0, years: {} });
    written.push({ do: 'add', ...whole });
    return null;
  }

  function retire(account: ChartAccount, on: string): Refused | null {
    if (on < facts.today) return { fault: 'dayBehind' };
    if (account.retiredOn === on) return { fault: 'same' };
    const live = under(account.code).filter(({ retiredOn }) => retiredOn === null || retiredOn > on);
    if (live.length > 0) return { fault: 'hasDetails', detail: live.map(labelOf).join('、') };
    const posting = [...rules.values()].filter(
      ({ debit, credit }) => debit === account.code || credit === account.code,
    );
    if (posting.length > 0)
      return { fault: 'hasRules', detail: [...new Set(posting.map(({ name }) => name))].join('、') };
    if (account.kind === 'income' || account.kind === 'cost') {
      const turned = Object.entries(account.years).find(([year, amount]) => year >= on.slice(0, 4) && amount > 0);
      if (turned) return { fault: 'hasTurnover', detail: turned[1] };
    } else if (account.open > 0) return { fault: 'hasBalance', detail: account.open };
    account.retiredOn = on;
    written.push({ do: 'retire', code: account.code, on });
    return null;
  }

  function move({ rule: key, side, account: code }: Extract<ChartChange, { do: 'move' }>): Refused | null {
    const rule = rules.get(key);
    const account = accounts.get(code);
    if (!rule) return { fault: 'ruleMissing' };
    if (!account) return { fault: 'accountMissing' };
    const from = rule[side];
    const was = accounts.get(from);
    if (from === code) return { fault: 'same' };
    if (account.retiredOn !== null) return { fault: 'retiredAlready' };
    if (!was || was.kind !== account.kind || was.money !== account.money) return { fault: 'ruleUnfit' };
    if (rule[side === 'debit' ? 'credit' : 'debit'] === code) return { fault: 'ruleSame' };
    rule[side] = code;
    written.push({ do: 'move', rule: key, side, account: code, from, ruleName: rule.name });
    return null;
  }

  return {
    make,
    written,
    /** An account that documents post to although others stand under it. */
    heading: () => headingOf([...rules.values()], [...accounts.values()]),
  };
}

/**
 * Whether the changes can be made in their order, and the chart is right when all are: each account stands under one of its
 * kind, what was posted to gets no details, and documents post to accounts in use that have none.
 */
export function judgeChart(changes: readonly ChartChange[], facts: ChartFacts): ChartVerdict {
  const chart = openChart(facts);
  for (const [index, change] of changes.entries()) {
    const fault = chart.make(change);
    if (fault) return { ok: false, index, ...fault };
  }
  const heading = chart.heading();
  if (!heading) return { ok: true, changes: chart.written };
  const index = changes.findIndex(
    (change) =>
      (change.do === 'add' && parentOf(change.code) === heading.code) ||
      (change.do === 'move' && change.account === heading.code),
  );
  return { ok: false, index: Math.max(0, index), fault: 'ruleHeading', detail: labelOf(heading) };
}

export const labelOf = ({ code, name }: Pick<ChartAccount, 'code' | 'name'>) => `${code} ${name}`;
function headingOf(rules: readonly ChartRule[], accounts: readonly ChartAccount[]): ChartAccount | undefined {
  const used = new Set(rules.flatMap(({ debit, credit }) => [debit, credit]));
  const parents = new Set(accounts.map(({ parent }) => parent));
  return accounts.find(({ code }) => used.has(code) && parents.has(code));
}
