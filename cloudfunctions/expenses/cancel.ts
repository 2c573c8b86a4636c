import { expenses } from '../../contracts/expenses';
import { postNotices } from '../notices/effects';
import { on, personOf } from '../shared/implement';
import { cancelApproved, clearAdvance, findAsked } from './expense-store';
import { pageOf } from './expense-page';
import { postCancelled } from './posting';
import { mayCancel, presentExpense } from './present';
import { maySee } from './sight';

/** Approved, and not to be paid after all: the budget has it back, an advance too, its invoices may be handed in anew. */
export const cancel = on(expenses.cancel).handler(async ({ input: { expenseId, reason }, context, errors }) => {
  const { db, now, actor, audit } = context;
  const before = await findAsked(db, expenseId);
  if (!before || !maySee(actor, before) || !mayCancel(actor, before)) throw errors.EXPENSE_NOT_FOUND();
  if (!(await cancelApproved(db, expenseId))) throw errors.NOT_CANCELLABLE();
  if (before.advance) await clearAdvance(db, before.advance.id, -before.advance.taken);
  await postCancelled(context, before, reason);
  if (before.claimantId !== personOf(actor).id)
    await postNotices(db, now, [
      {
        ...{ personId: before.claimantId, kind: 'expenses.decided', link: pageOf(expenseId) },
        template: 'applicationProgress',
        words: {
          'zh-CN': { title: `支出 ${before.number} 不再支付`, body: reason },
          en: { title: `Expense ${before.number} will not be paid`, body: reason },
        },
        dedupeKey: `expense:${expenseId}:cancelled`,
      },
    ]);
  audit({ subject: `expense:${expenseId}`, before: before.state, after: 'cancelled', reason });
  const after = await findAsked(db, expenseId);
  if (!after) throw new Error('an expense is not deleted');
  return presentExpense(context, after);
});
