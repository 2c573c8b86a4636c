import { isFundShort } from '../books/effects';
import type { Context } from '../shared/implement';
import { findBudgetRule } from './rule-store';
import { approve, clearAdvance, setCeiling, type ExpenseRecord } from './expense-store';
import { ceilingOf } from './judge-budget';
import { postApproved } from './posting';

/** Thrown inside the transaction, which must not be committed then. */
export class Refused extends Error {
  constructor(
    readonly code: 'OVER_BUDGET' | 'ADVANCE_USED_UP' | 'FUND_SHORT',
    readonly left = 0,
  ) {
    super(code);
  }
}
const constraintOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'constraint' in error ? error.constraint : null;

/**
 * What an approval means: the budget promises it, an advance is cleared by it, the books have it. All are the database's to refuse: of two
 * who are approved at once the second finds what the first has left.
 */
export async function carryOut(context: Context, record: ExpenseRecord): Promise<void> {
  const { db, today, now } = context;
  const { id, kind, budgetYear, lineCode, advance } = record;
  const { budget, taken, rule } = await findBudgetRule(db, budgetYear, lineCode, today);
  const ceiling = budget === null ? null : ceilingOf(budget, rule);
  try {
    if (lineCode !== null && kind !== 'advance') await setCeiling(db, budgetYear, lineCode, ceiling);
    if (advance && !(await clearAdvance(db, advance.id, advance.taken))) throw new Refused('ADVANCE_USED_UP');
    await approve(db, id, today, now);
    await postApproved(context, record);
  } catch (error) {
    if (constraintOf(error) === 'budget_use_within')
      throw new Refused('OVER_BUDGET', Math.max(0, (ceiling ?? 0) - taken));
    if (isFundShort(error)) throw new Refused('FUND_SHORT');
    if (constraintOf(error) === 'advance_covers') throw new Refused('ADVANCE_USED_UP');
    throw error;
  }
}
