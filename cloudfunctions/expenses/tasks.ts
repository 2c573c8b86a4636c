import { defineTask } from '../shared/queue';

/** Tells whom a decision on an expense concerns, once it cannot be taken back any more. */
export const decidedTelling = defineTask<{ expenseId: string; caseId: string; version: number }>({
  name: 'tellExpense',
  rank: 1,
  patience: Number.POSITIVE_INFINITY,
});
