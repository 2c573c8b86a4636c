import { sql } from 'kysely';
import { engage } from '../../config/jest-functions/cast';
import { as, db, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
import { adoptedBudget, approved, formOf, line, newInvoice, submitted, useOf, yuan } from './cast';

useDatabase();
beforeAll(async () => {
  await engage();
  setClock('2026-11-20T02:00:00Z');
  await adoptedBudget([line('A1', '会议费', 50_000 * yuan)]);
});
const day = '2026-11-20';
const finance = as('local-finance').expenses;
/** What every account has of an expense; none is left once it is cancelled. */
async function accountsOf(expenseId: string): Promise<number[]> {
  const { rows } = await sql<{ sum: number }>`
    SELECT sum(l.debit - l.credit)::bigint AS sum FROM posting l WHERE l.source_id = ${expenseId} GROUP BY l.account`.execute(
    db,
  );
  return rows.map(({ sum }) => sum);
}

it('gives back the budget, the books and its invoice, once, and says so to whoever asked for it', async () => {
  const before = await useOf('A1');
  const invoice = newInvoice(800 * yuan);
  const expenseId = await approved({ invoices: [invoice], purpose: '取消的会议' });
  expect((await useOf('A1')).promised - before.promised).toBe(800 * yuan);
  expect((await refusalOf(submitted({ invoices: [invoice] }))).code).toBe('DUPLICATE_INVOICE');
  expect((await finance.show({ expenseId })).may.cancel).toBe(true);
  expect((await refusalOf(as('local-compliance').expenses.cancel({ expenseId, reason: '不是我的' }))).code).toBe(
    'EXPENSE_NOT_FOUND',
  );
  expect(await finance.cancel({ expenseId, reason: '活动取消' })).toMatchObject({
    state: 'cancelled',
    may: { cancel: false, pay: false },
  });
  expect((await refusalOf(finance.cancel({ expenseId, reason: '再取消一次' }))).code).toBe('NOT_CANCELLABLE');
  expect((await refusalOf(finance.payCash({ expenseId, day }))).code).toBe('NOT_PAYABLE');
  expect(await useOf('A1')).toEqual(before);
  const left = await accountsOf(expenseId);
  expect(left.length).toBeGreaterThan(1);
  expect(left.every((sum) => sum === 0)).toBe(true);
  expect(JSON.stringify(await as('local-clerk').notices.inbox({}))).toContain('不再支付');
  await submitted({ invoices: [invoice], purpose: '发票重新报销' });
});

it('gives back to the advance what it took', async () => {
  const advanceId = await approved({
    ...{ kind: 'advance', lineCode: null, invoices: [], clearBy: '2026-11-25', amount: 1_000 * yuan },
    purpose: '会务备用金',
  });
  await finance.payCash({ expenseId: advanceId, day });
  const expenseId = await approved({ advanceId, amount: 1_500 * yuan, purpose: '超出借款的餐费' });
  const leftOf = async () => (await finance.advances({ open: false })).rows.find(({ id }) => id === advanceId)?.left;
  expect(await leftOf()).toBe(0);
  await as('local-clerk').expenses.cancel({ expenseId, reason: '换了别家' });
  expect(await leftOf()).toBe(1_000 * yuan);
  expect((await accountsOf(expenseId)).every((sum) => sum === 0)).toBe(true);
});

it('is paid or cancelled, never both, of two who do it at the same moment', async () => {
  for (let i = 0; i < 6; i++) {
    const expenseId = await approved({ purpose: `同时取消和付款${i}` });
    const ended = await Promise.allSettled([
      finance.payCash({ expenseId, day }),
      as('local-director').expenses.cancel({ expenseId, reason: '活动取消' }),
    ]);
    expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const { state } = await finance.show({ expenseId });
    expect(['paid', 'cancelled']).toContain(state);
    const owed = await sql<{ sum: number }>`SELECT coalesce(sum(l.debit - l.credit), 0)::bigint AS sum FROM posting l
      WHERE l.account = '2202' AND l.source_id = ${expenseId}`.execute(db);
    expect(owed.rows[0]?.sum).toBe(0);
  }
});

it('is not cancelled while it is in a batch, nor before it is approved', async () => {
  const expenseId = await approved({ purpose: '在批次里' });
  await finance.makeBatch({ expenseIds: [expenseId], layoutId: 'icbc' });
  expect((await refusalOf(finance.cancel({ expenseId, reason: '太晚了' }))).code).toBe('NOT_CANCELLABLE');
  const { id } = await as('local-clerk').expenses.submit({ form: formOf({ purpose: '还没有批准' }) });
  expect((await refusalOf(finance.cancel({ expenseId: id, reason: '太早了' }))).code).toBe('NOT_CANCELLABLE');
});
