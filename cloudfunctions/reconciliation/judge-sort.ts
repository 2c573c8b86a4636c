import { sortsIn, sortsOut, type LineSort } from '../../contracts/reconcile-kinds';

/** Whether money that came in (or went out) can be this. */
export const fitsSort = (amount: number, sort: string): sort is LineSort =>
  ((amount > 0 ? sortsIn : sortsOut) as readonly string[]).includes(sort);

const rules: Partial<Record<LineSort, string>> = {
  interest: 'line.interest',
  income: 'line.income',
  held: 'line.held',
  wechat: 'line.wechat',
  cashIn: 'line.cash.in',
  fee: 'line.fee.bank',
  given: 'line.given',
  cashOut: 'line.cash.out',
};
/** By which rule it is posted; null where it moves nothing in the books, or another document has posted it. */
export const ruleOf = (sort: LineSort): string | null => rules[sort] ?? null;
