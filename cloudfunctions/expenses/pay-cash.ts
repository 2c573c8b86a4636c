import { isFundShort } from '../books/effects';
import { expenses } from '../../contracts/expenses';
import { on, personOf } from '../shared/implement';
import { openAdvance } from './advance-store';
import { askAboutPaying } from './ask-gate';
import { ofAll } from './budget';
import { findExpense } from './expense-store';
import { payInCash } from './payout-store';
import { postPaid } from './posting';
import { presentExpense } from './present';

export const payCash = on(expenses.payCash).handler(async ({ input, context, errors }) => {
  const { db, today, actor, audit } = context;
  const { expenseId, day } = input;
  const before = ofAll(actor, ['finance']) ? await findExpense(db, expenseId) : undefined;
  if (!before) throw errors.EXPENSE_NOT_FOUND();
  if (before.claimantId === personOf(actor).id) throw errors.OWN_EXPENSE();
  if (day > today) throw errors.DAY_AHEAD();
  await askAboutPaying(context, [expenseId], (closed) => errors.RED_LINE(closed));
  if (!(await payInCash(db, expenseId, day))) throw errors.NOT_PAYABLE();
  const source = { kind: 'expense', id: expenseId };
  await postPaid(context, before, { day, by: 'cash', source }).catch((error: unknown) => {
    throw isFundShort(error) ? errors.FUND_SHORT() : error;
  });
  if (before.kind === 'advance' && before.clearBy)
    await openAdvance(db, { id: expenseId, amount: before.toPay, day, clearBy: before.clearBy });
  const after = await findExpense(db, expenseId);
  if (!after) throw new Error('an expense is not deleted');
  audit({ subject: `expense:${expenseId}`, before: before.state, after: after.state, note: day });
  return presentExpense(context, after);
});
