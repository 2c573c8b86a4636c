import type { BudgetIncome, BudgetLine } from '../../contracts/expenses';

export type BudgetFault = { fault: 'LINE_TWICE' | 'LINE_IN_USE'; code: string };

/** Whether lines make a budget: each code and each kind of income once, and none gone that money was asked under. */
export function judgeBudget(
  lines: readonly Pick<BudgetLine, 'code'>[],
  used: readonly string[],
  income: readonly Pick<BudgetIncome, 'kind'>[] = [],
): BudgetFault | null {
  const codes = lines.map(({ code }) => code);
  const twice = [codes, income.map(({ kind }) => kind)].flatMap((each) =>
    each.filter((one, at) => each.indexOf(one) !== at),
  )[0];
  if (twice !== undefined) return { fault: 'LINE_TWICE', code: twice };
  const gone = used.find((code) => !codes.includes(code));
  return gone === undefined ? null : { fault: 'LINE_IN_USE', code: gone };
}

/**
 * What a line may come to, fen: the budget and the share over it, rounded down. Null: nothing is stopped.
 * @param share of the budget, as a fraction
 */
export const ceilingOf = (
  budget: number,
  rule: { share: readonly [number, number]; enforced: boolean },
): number | null => (rule.enforced ? budget + Math.floor((budget * rule.share[0]) / rule.share[1]) : null);
