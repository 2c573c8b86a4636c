import { expenses } from '../../contracts/expenses';
import { on } from '../shared/implement';
import { findExpense } from './expense-store';
import { presentExpense } from './present';
import { maySee } from './sight';

export const show = on(expenses.show).handler(async ({ input, context, errors }) => {
  const record = await findExpense(context.db, input.expenseId);
  if (!record || !maySee(context.actor, record)) throw errors.EXPENSE_NOT_FOUND();
  return presentExpense(context, record);
});
