import { sql } from 'kysely';
import { decode } from 'iconv-lite';
import { appointPerson, engage } from '../../config/jest-functions/cast';
import { as, db, Refused, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
import { adoptedBudget, approved, decided, line, submitted, useOf, yuan } from './cast';
import { bankFile } from './bank-file';
import { findBatch } from './payout-store';

useDatabase();
beforeAll(async () => {
  await engage();
  await appointPerson('local-finance-2', 'finance');
  setClock('2026-11-20T02:00:00Z');
  await adoptedBudget([line('A1', '会议费', 50_000 * yuan)]);
});
const day = '2026-11-20';
const pay = as('local-finance').expenses;
const batchOf = async (ids: string[], layoutId = 'icbc') => pay.makeBatch({ expenseIds: ids, layoutId });
const stateOf = async (expenseId: string) => (await pay.show({ expenseId })).state;
/** Yuan by account: what the books have of an expense and of the items that paid it. */
async function booked(expenseId: string): Promise<number> {
  const { rows } = await sql<{ sum: number }>`
    SELECT coalesce(sum(l.debit - l.credit), 0)::bigint AS sum FROM posting l
    WHERE l.account = '2202' AND (l.source_id = ${expenseId} OR l.source_id IN (SELECT id FROM payout_item WHERE expense_id = ${expenseId}))`.execute(
    db,
  );
  return rows[0]?.sum ?? 0;
}

it('goes to the bank in a batch, and what became of each is entered once', async () => {
  const ids = [await approved({ purpose: '付款给甲方' }), await approved({ purpose: '付款给乙方' })];
  expect((await pay.payable({})).rows.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
  const { id: batchId } = await batchOf(ids);
  expect(await stateOf(ids[0] ?? '')).toBe('paying');
  expect((await refusalOf(batchOf(ids))).code).toBe('NOT_PAYABLE');
  expect((await refusalOf(pay.makeBatch({ expenseIds: ids, layoutId: 'nobank' }))).code).toBe('LAYOUT_NOT_FOUND');
  const { rows } = await pay.batch({ batchId });
  expect(rows).toMatchObject([{ account: '**** 5678', state: 'waiting' }, { state: 'waiting' }]);
  const [first = '', second = ''] = rows.map(({ id }) => id);
  const settle = (itemId: string, state: 'paid' | 'rejected' | 'returned', reason = '') =>
    pay.settle({ batchId, day, results: [{ itemId, state, reason }] });
  expect((await refusalOf(settle(first, 'rejected'))).code).toBe('REASON_REQUIRED');
  expect((await refusalOf(settle(first, 'returned', '户名不符'))).code).toBe('ITEM_MOVED');
  expect(
    (await refusalOf(pay.settle({ batchId, day: '2026-12-01', results: [{ itemId: first, state: 'paid' }] }))).code,
  ).toBe('DAY_AHEAD');
  const before = await useOf('A1');
  await settle(first, 'paid');
  expect((await refusalOf(settle(first, 'paid'))).code).toBe('ITEM_MOVED');
  expect(await settle(second, 'rejected', '账号不存在')).toMatchObject({ waiting: 0, failed: 1 });
  const after = await useOf('A1');
  expect([before.promised - after.promised, after.spent - before.spent]).toEqual([80_000, 80_000]);
  expect([await stateOf(ids[0] ?? ''), await stateOf(ids[1] ?? '')]).toEqual(['paid', 'approved']);
  expect(await booked(ids[0] ?? '')).toBe(0);
  expect((await pay.payable({})).rows.find(({ id }) => id === ids[1])).toMatchObject({ failed: '账号不存在' });
  // The money comes back: it is owed again, and can be paid anew.
  await settle(first, 'returned', '户名不符');
  expect(await stateOf(ids[0] ?? '')).toBe('approved');
  expect(Math.abs(await booked(ids[0] ?? ''))).toBe(80_000);
  expect(await useOf('A1')).toEqual(before);
  const { id: again } = await batchOf([ids[0] ?? '']);
  const [item] = (await pay.batch({ batchId: again })).rows;
  await pay.settle({ batchId: again, day, results: [{ itemId: item?.id ?? '', state: 'paid' }] });
  expect([await stateOf(ids[0] ?? ''), await booked(ids[0] ?? '')]).toEqual(['paid', 0]);
  expect((await as('local-supervisor').expenses.batches({})).rows.length).toBeGreaterThanOrEqual(2);
});

it('is written as the bank takes it: GBK, accounts whole, amounts in yuan', async () => {
  const expense = await approved({ purpose: '银行文件, 带逗号', amount: 123_405 });
  const { id: batchId } = await batchOf([expense], 'icbc');
  const found = await findBatch(db, batchId);
  if (!found) throw new Error('it was made');
  const { ending, content } = await bankFile(found);
  expect(ending).toBe('csv');
  const [head, row] = decode(content, 'gb18030').split('\r\n');
  expect(head).toBe('顺序号,收款方开户行名称,收款账号,收款账号名称,金额,汇款用途');
  expect(row).toMatch(
    /^1,工商银行苏州分行,6222020200012345678,苏州某会务有限公司,1234\.05,"ZC2026-\d{4} 银行文件, 带逗号"$/,
  );
  const sheet = await bankFile({ ...found, layout: { ...found.layout, format: 'xlsx' } });
  expect([sheet.ending, sheet.content.subarray(0, 2).toString()]).toEqual(['xlsx', 'PK']);
});

it('is paid once, of however many who pay at once', async () => {
  const expense = await approved({ purpose: '抢着付的钱' });
  const calls = ['local-finance', 'local-finance-2', 'local-finance'].map((openid, i) =>
    i === 0
      ? as(openid).expenses.payCash({ expenseId: expense, day })
      : as(openid).expenses.makeBatch({ expenseIds: [expense], layoutId: 'plain' }),
  );
  const ended = await Promise.allSettled(calls);
  expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const each of ended) if (each.status === 'rejected') expect((each.reason as Refused).code).toBe('NOT_PAYABLE');
});

it('is not paid by whoever asked for it', async () => {
  const { id } = await submitted({ purpose: '财务自己的垫付' }, 'local-finance');
  for (const openid of ['local-clerk', 'local-director', 'local-president']) await decided(id, openid);
  expect((await refusalOf(pay.payCash({ expenseId: id, day }))).code).toBe('OWN_EXPENSE');
  expect((await refusalOf(batchOf([id]))).code).toBe('NOT_PAYABLE');
  expect(await as('local-finance-2').expenses.payCash({ expenseId: id, day })).toMatchObject({
    state: 'paid',
    paidBy: 'cash',
  });
});

describe('an advance', () => {
  const advance = {
    kind: 'advance' as const,
    lineCode: null,
    invoices: [],
    clearBy: '2026-11-25',
    amount: 1_000 * yuan,
  };
  it('is paid, cleared by an expense and by money that comes back, and late after its day', async () => {
    const id = await approved({ ...advance, purpose: '出差备用金' });
    await pay.payCash({ expenseId: id, day });
    const me = as('local-clerk').expenses;
    expect((await me.lines({})).advances).toMatchObject([{ id, left: 100_000 }]);
    setClock('2026-11-26T02:00:00Z');
    expect(await pay.advances({})).toMatchObject({
      total: 1,
      left: 100_000,
      overdue: 1,
      rows: [{ id, overdue: true }],
    });
    expect(await pay.advances({ q: '备用金' })).toMatchObject({ total: 1, rows: [{ id }] });
    expect(await pay.advances({ q: '没有这一笔' })).toMatchObject({ total: 0, left: 0, rows: [] });
    setClock('2026-11-20T03:00:00Z');
    const spent = await approved({ advanceId: id, amount: 700 * yuan, purpose: '出差住宿' });
    expect(await pay.show({ expenseId: spent })).toMatchObject({ state: 'paid', paidBy: 'advance', toPay: 0 });
    const back = (amount: number) => pay.returnAdvance({ expenseId: id, amount, by: 'cash', day });
    expect(await refusalOf(back(301 * yuan))).toMatchObject({ code: 'TOO_MUCH', data: { left: 30_000 } });
    expect(await back(300 * yuan)).toEqual({ left: 0 });
    expect((await me.lines({})).advances).toEqual([]);
    const { rows } = await sql<{
      sum: number;
    }>`SELECT coalesce(sum(l.debit - l.credit), 0)::bigint AS sum FROM posting l WHERE l.account = '112201'`.execute(
      db,
    );
    expect(rows[0]?.sum).toBe(0);
    expect((await refusalOf(submitted({ advanceId: id, purpose: '已经核销完了' }))).code).toBe('ADVANCE_NOT_FOUND');
  });

  it('is cleared by no more than it holds, of two approved at once; what is over is paid', async () => {
    const id = await approved({ ...advance, purpose: '会务备用金' });
    await pay.payCash({ expenseId: id, day });
    const first = await submitted({ advanceId: id, amount: 800 * yuan, purpose: '会务用餐' });
    const second = await submitted({ advanceId: id, amount: 1_500 * yuan, purpose: '会务用车' });
    expect(await pay.show({ expenseId: second.id })).toMatchObject({ advance: { taken: 100_000 }, toPay: 50_000 });
    for (const each of [first, second]) {
      await decided(each.id, 'local-finance');
      await decided(each.id, 'local-director');
    }
    const ended = await Promise.allSettled([first, second].map(({ id: each }) => decided(each, 'local-president')));
    expect(ended.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = ended.find((each) => each.status === 'rejected');
    expect((lost?.reason as Refused).code).toBe('ADVANCE_USED_UP');
  });
});
