import { expenses } from '../../contracts/expenses';
import { newId } from '../shared/ids';
import { on, personOf } from '../shared/implement';
import { findLeft, takeBack } from './advance-store';
import { ofAll } from './budget';
import { findExpense } from './expense-store';
import { postReturned } from './posting';

export const returnAdvance = on(expenses.returnAdvance).handler(async ({ input, context, errors }) => {
  const { db, now, today, actor, audit } = context;
  const { expenseId, amount, by, day } = input;
  const expense = ofAll(actor, ['finance']) ? await findExpense(db, expenseId) : undefined;
  if (!expense || expense.kind !== 'advance') throw errors.EXPENSE_NOT_FOUND();
  const takenBy = personOf(actor).id;
  if (expense.claimantId === takenBy) throw errors.OWN_EXPENSE();
  if (day > today) throw errors.DAY_AHEAD();
  const id = newId(now);
  const left = await takeBack(db, { id, advanceId: expenseId, amount, by, day, takenBy }, now);
  if (left === null) throw errors.TOO_MUCH({ data: { left: (await findLeft(db, expenseId)) ?? 0 } });
  await postReturned(context, expense, { id, amount, day, by });
  audit({ subject: `expense:${expenseId}`, after: input, note: id });
  return { left };
});
