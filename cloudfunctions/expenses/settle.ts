import { isFundShort } from '../books/effects';
import { expenses } from '../../contracts/expenses';
import { on, personOf, type Context } from '../shared/implement';
import { dropAdvance, openAdvance } from './advance-store';
import { ofAll } from './budget';
import { findBatch, settleItems, type BatchRecord, type Result } from './payout-store';
import { postBack, postPaid } from './posting';
import { presentBatch } from './present-batch';

/** What the bank made of payments. Each is entered once, from where it stands. */
export const settle = on(expenses.settle).handler(async ({ input, context, errors }) => {
  const { db, now, today, actor, language, audit } = context;
  const { batchId, day, results } = input;
  const before = ofAll(actor, ['finance']) ? await findBatch(db, batchId) : undefined;
  if (!before) throw errors.BATCH_NOT_FOUND();
  if (day > today) throw errors.DAY_AHEAD();
  const by = personOf(actor).id;
  const itemOf = (itemId: string) => before.rows.find(({ id }) => id === itemId);
  if (results.some(({ itemId }) => itemOf(itemId)?.claimantId === by)) throw errors.OWN_EXPENSE();
  if (results.some(({ state, reason }) => (state === 'rejected' || state === 'returned') && reason === ''))
    throw errors.REASON_REQUIRED();
  const moved = await settleItems(db, { batchId, day, by, results }, now);
  if (moved !== results.length || !(await book(context, before, day, results).catch(short))) throw errors.ITEM_MOVED();
  const after = await findBatch(db, batchId);
  if (!after) throw new Error('a batch is not deleted');
  audit({ subject: `payout_batch:${batchId}`, after: results, note: day });
  return presentBatch(after, language, true);

  function short(error: unknown): never {
    throw isFundShort(error) ? errors.FUND_SHORT() : error;
  }
});

/** The books and the advances follow; false when an advance that came back was cleared already. */
async function book(context: Context, { rows }: BatchRecord, day: string, results: readonly Result[]) {
  for (const { itemId, state, reason } of results) {
    const item = rows.find(({ id }) => id === itemId);
    if (!item) return false;
    const expense = { ...item, id: item.expenseId, category: item.category as never, toPay: item.amount };
    const source = { kind: 'payout_item', id: itemId };
    if (state === 'paid') {
      await postPaid(context, expense, { day, by: 'bank', source });
      if (item.kind === 'advance' && item.clearBy)
        await openAdvance(context.db, { id: item.expenseId, amount: item.amount, day, clearBy: item.clearBy });
    } else if (state === 'returned') {
      await postBack(context, itemId, day, reason);
      if (item.kind === 'advance' && !(await dropAdvance(context.db, item.expenseId))) return false;
    }
  }
  return true;
}
