import * as fc from 'fast-check';
import { sql } from 'kysely';
import { engage } from '../../config/jest-functions/cast';
import { as, db, Refused, setClock, useDatabase } from '../../config/jest-functions/house';
import { adoptedBudget, approved, line, yuan } from './cast';

useDatabase();
beforeAll(async () => {
  await engage();
  setClock('2026-11-20T02:00:00Z');
  await adoptedBudget([line('A1', '会议费', 50_000 * yuan)]);
});
const day = '2026-11-20';
const pay = as('local-finance').expenses;
/** What somebody does with one of the expenses, whether it can be done then or not. */
const steps = ['batch', 'paid', 'rejected', 'returned', 'dropped', 'cash'] as const;
type Step = (typeof steps)[number];

async function take(step: Step, expenseId: string): Promise<void> {
  if (step === 'cash') return void (await pay.payCash({ expenseId, day }));
  if (step === 'batch') return void (await pay.makeBatch({ expenseIds: [expenseId], layoutId: 'plain' }));
  const { rows } = await sql<{ id: string; batch_id: string }>`
    SELECT id, batch_id FROM payout_item WHERE expense_id = ${expenseId} ORDER BY id DESC LIMIT 1`.execute(db);
  const [item] = rows;
  if (!item) return;
  const results = [{ itemId: item.id, state: step, reason: '银行的原因' }];
  await pay.settle({ batchId: item.batch_id, day, results });
}
/** By plain sums over what is kept: promised and spent of the line, and what is owed. */
async function plainSums() {
  const { rows } = await sql<Record<'promised' | 'spent' | 'kept_promised' | 'kept_spent' | 'owed' | 'twice', number>>`
    SELECT (SELECT coalesce(sum(amount), 0)::bigint FROM expense WHERE state IN ('approved', 'paying')) AS promised,
      (SELECT coalesce(sum(amount), 0)::bigint FROM expense WHERE state = 'paid') AS spent,
      (SELECT promised FROM budget_use WHERE code = 'A1') AS kept_promised, (SELECT spent FROM budget_use WHERE code = 'A1') AS kept_spent,
      (SELECT coalesce(sum(credit - debit), 0)::bigint FROM posting WHERE account = '2202') AS owed,
      (SELECT count(*)::int FROM expense e WHERE state = 'paying' AND 1 <> (SELECT count(*) FROM payout_item i WHERE i.expense_id = e.id AND i.state = 'waiting')) AS twice`.execute(
    db,
  );
  return rows[0];
}

it('keeps the budget and the books at what plain sums say, whatever is done in whatever order', async () => {
  const ids = [
    await approved({ purpose: '模型甲的支出' }),
    await approved({ purpose: '模型乙的支出', amount: 123_45 }),
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom(...steps), fc.nat(1)), { minLength: 4, maxLength: 14 }),
      async (done) => {
        for (const [step, which] of done)
          await take(step, ids[which] ?? '').catch((error: unknown) => {
            if (!(error instanceof Refused) || !['ITEM_MOVED', 'NOT_PAYABLE'].includes(error.code)) throw error;
          });
        const sums = await plainSums();
        expect(sums).toMatchObject({ kept_promised: sums?.promised, kept_spent: sums?.spent, twice: 0 });
        // What is approved and not paid is what is owed.
        expect(sums?.owed).toBe(sums?.promised);
      },
    ),
    { numRuns: 12 },
  );
});
