import { sql } from 'kysely';
import { engage } from '../../config/jest-functions/cast';
import { useCloud } from '../../config/jest-functions/cloud';
import { as, db, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
import { meetingPlace } from '../../config/jest-functions/waiting';
import { adoptedBudget, approved, line as budgetLine, submitted, decided } from '../expenses/cast';
import { abc, confirmed, finance, queued, taken, written, type Written } from './cast';
import type * as House from '../../config/jest-functions/house';
import type * as LineStore from './line-store';
import type * as QueueStore from './queue-store';
import { readClock } from '../shared/clock';

// Where a test takes the guard away, lines are read without being held, and whoever saw the target waits for the other.
let mockUnguarded: (() => Promise<void>) | null = null;
jest.mock('./line-store', () => {
  const actual = jest.requireActual<typeof LineStore>('./line-store');
  const holdLines: typeof LineStore.holdLines = async (at, ids) => {
    if (!mockUnguarded) return actual.holdLines(at, ids);
    const { db: root } = jest.requireActual<typeof House>('../../config/jest-functions/house');
    // Its locks are gone with its own transaction.
    return root.transaction().execute((transaction) => actual.holdLines(transaction, ids));
  };
  return { ...actual, holdLines };
});
jest.mock('./queue-store', () => {
  const actual = jest.requireActual<typeof QueueStore>('./queue-store');
  const findStanding: typeof QueueStore.findStanding = async (...given) => {
    const found = await actual.findStanding(...given);
    await mockUnguarded?.();
    return found;
  };
  return { ...actual, findStanding };
});

useDatabase();
useCloud();
beforeAll(async () => {
  await engage();
  setClock('2026-11-20T02:00:00Z');
  await adoptedBudget([budgetLine('A1', '会议费', 500_000_00)]);
}, 90_000);
beforeEach(() => setClock('2026-11-20T02:00:00Z'));
afterEach(() => {
  mockUnguarded = null;
});

const pay = as('local-finance').expenses;
const day = '2026-11-20';
const yuan = (fen: number) => (fen / 100).toFixed(2);
type Amount = readonly [payee: string, fen: number];
/** A batch that the bank was given, with what the treasurer entered of each. */
async function batch(payees: readonly Amount[], states: Record<string, 'rejected' | 'returned' | 'waiting'> = {}) {
  const expenseIds: string[] = [];
  for (const [payeeName, amount] of payees)
    expenseIds.push(await approved({ payeeName, amount, purpose: `付给${payeeName}的款` }));
  const { id: batchId, number } = await pay.makeBatch({ expenseIds, layoutId: 'plain' });
  const items = (await pay.batch({ batchId })).rows;
  const results = (state: 'paid' | 'rejected' | 'returned', these: typeof items) =>
    these.map(({ id: itemId }) => ({ itemId, state, reason: state === 'paid' ? '' : '账号不存在' }));
  const of = (...these: string[]) => items.filter(({ payeeName }) => these.includes(states[payeeName] ?? 'paid'));
  await pay.settle({
    batchId,
    day,
    results: [...results('paid', of('paid', 'returned')), ...results('rejected', of('rejected'))],
  });
  const back = of('returned');
  if (back.length > 0) await pay.settle({ batchId, day, results: results('returned', back) });
  return { batchId, number, ids: items.map(({ id }) => id) };
}
/** One line of a statement, as it waits. */
async function lineOf(part: Written) {
  const { remark = '', ...rest } = part;
  const mark = `${remark}#${Math.random().toString(36).slice(2)}`;
  await taken(abc([written({ day, payer: '', ...rest, remark: mark })]));
  const found = (await queued()).find((each) => each.remark === mark);
  if (!found) throw new Error('it was taken');
  return found;
}
const again = async (lineId: string) => (await queued()).find(({ id }) => id === lineId);
const settledBy = async (lineId: string): Promise<string[]> =>
  (
    await sql<{ id: string }>`SELECT payout_id AS id FROM line_payout WHERE line_id = ${lineId} ORDER BY 1`.execute(db)
  ).rows.map(({ id }) => id);

describe('a batch that stands in the statement as one line', () => {
  it('is proposed with its reason, settles every payout when it is confirmed, and gives all back when it is undone', async () => {
    const { batchId, number, ids } = await batch([
      ['批甲公司', 11_100],
      ['批乙公司', 22_200],
      ['批丙公司', 33_300],
    ]);
    const line = await lineOf({ out: yuan(66_600), remark: '批量付款' });
    expect(line).toMatchObject({
      certain: true,
      proposals: [{ kind: 'batch', ids: [batchId], amounts: [66_600], reasons: ['batch', 'amount'] }],
    });
    expect(line.proposals[0]?.names[0]).toBe(`${number} ×3 批甲公司、批乙公司…`);
    const entries = async () =>
      (await sql<{ n: number }>`SELECT count(*)::int AS n FROM book_entry`.execute(db)).rows[0]?.n;
    const before = await entries();
    expect(await confirmed()).toEqual({ booked: 1, amount: 66_600, moved: [] });
    // What paid them was booked when it was entered: the line books nothing.
    expect(await entries()).toBe(before);
    expect(await settledBy(line.id)).toEqual([...ids].sort());
    const [row] = (await finance.settled({})).rows;
    expect(row).toMatchObject({ id: line.id, names: [`${number} ×3 批甲公司、批乙公司…`], mayUndo: true });
    // No payout of it is left for a line of its own.
    const own = await lineOf({ out: yuan(11_100), payer: '批甲公司' });
    expect(own).toMatchObject({ certain: false, proposals: [] });
    const refused = finance.link({ lineId: own.id, kind: 'payout', targetId: ids[0] ?? '' });
    expect((await refusalOf(refused)).code).toBe('TARGET_NOT_FOUND');
    await finance.undo({ lineId: line.id, reason: '看错了' });
    expect(await settledBy(line.id)).toEqual([]);
    expect((await again(own.id))?.proposals).toMatchObject([{ kind: 'payout', ids: [ids[0]] }]);
  });

  it('is known by its number, whatever name the bank writes, and is not certain of a wrong total', async () => {
    const { batchId, number } = await batch([
      ['号甲公司', 41_100],
      ['号乙公司', 42_200],
    ]);
    const wrong = await lineOf({ out: yuan(83_400), remark: `付款 ${number}` });
    expect(wrong).toMatchObject({
      certain: false,
      proposals: [{ kind: 'batch', ids: [batchId], reasons: ['number', 'batch', 'more'] }],
    });
    const refused = await refusalOf(finance.link({ lineId: wrong.id, kind: 'batch', targetId: batchId }));
    expect([refused.code, refused.data]).toEqual(['AMOUNTS_DIFFER', { amount: 83_300 }]);
    const unnamed = await lineOf({ out: yuan(83_299), remark: '批量付款' });
    expect(unnamed).toMatchObject({ certain: false, proposals: [] });
    const right = await lineOf({ out: yuan(83_300), payer: '某银行内部户', remark: `付款 ${number}` });
    expect(right).toMatchObject({ certain: true, proposals: [{ reasons: ['number', 'batch', 'amount'] }] });
    await finance.link({ lineId: right.id, kind: 'batch', targetId: batchId });
    expect(await settledBy(right.id)).toHaveLength(2);
    // The database itself holds to it.
    const blind = sql`UPDATE bank_line SET state = 'linked', batch_id = ${
      (
        await batch([
          ['错甲', 1_01],
          ['错乙', 2_02],
        ])
      ).batchId
    }, decided_at = ${readClock()} WHERE id = ${wrong.id}`;
    await expect(blind.execute(db)).rejects.toMatchObject({ constraint: 'bank_line_batch_whole' });
  });

  it('is asked about where the line names somebody, or is far from its day, or one of its payouts has a line', async () => {
    const { batchId, ids } = await batch([
      ['问甲公司', 51_100],
      ['问乙公司', 52_200],
    ]);
    const other = await lineOf({ out: yuan(103_300), payer: '另一家公司' });
    expect(other).toMatchObject({
      certain: false,
      proposals: [{ kind: 'batch', ids: [batchId], reasons: ['batch', 'amount', 'otherPayer'] }],
    });
    const late = await lineOf({ out: yuan(103_300), day: '2026-11-10' });
    expect(late).toMatchObject({ certain: false, proposals: [] });
    const whole = await lineOf({ out: yuan(103_300), remark: '代发' });
    expect(whole).toMatchObject({ certain: true });
    const own = await lineOf({ out: yuan(51_100), payer: '问甲公司' });
    // Both cannot be: a person looks at the two.
    expect([(await again(whole.id))?.certain, own.certain]).toEqual([false, false]);
    await finance.link({ lineId: own.id, kind: 'payout', targetId: ids[0] ?? '' });
    expect((await again(whole.id))?.proposals).toEqual([]);
    const refused = finance.link({ lineId: whole.id, kind: 'batch', targetId: batchId });
    expect((await refusalOf(refused)).code).toBe('TARGET_NOT_FOUND');
  });

  it('is matched line by line where the bank paid it so', async () => {
    const { ids } = await batch([
      ['单甲公司', 61_100],
      ['单乙公司', 62_200],
    ]);
    const lines = [
      await lineOf({ out: yuan(61_100), payer: '单甲公司' }),
      await lineOf({ out: yuan(62_200), payer: '单乙公司' }),
    ];
    expect(lines).toMatchObject([
      { certain: true, proposals: [{ kind: 'payout', ids: [ids[0]], reasons: ['payer', 'amount'] }] },
      { certain: true, proposals: [{ kind: 'payout', ids: [ids[1]] }] },
    ]);
    expect(await confirmed()).toMatchObject({ booked: 2, moved: [] });
    for (const [at, { id }] of lines.entries()) expect(await settledBy(id)).toEqual([ids[at]]);
  });

  it('counts what went out: not what the bank refused, and what came back later', async () => {
    const some = await batch(
      [
        ['退甲公司', 71_100],
        ['退乙公司', 72_200],
        ['退丙公司', 73_300],
      ],
      { 退乙公司: 'rejected', 退丙公司: 'returned' },
    );
    const line = await lineOf({ out: yuan(144_400), remark: '批量' });
    expect(line).toMatchObject({ certain: true, proposals: [{ kind: 'batch', ids: [some.batchId] }] });
    await batch(
      [
        ['等甲公司', 81_100],
        ['等乙公司', 82_200],
      ],
      { 等乙公司: 'waiting' },
    );
    // Nobody has entered yet what became of all.
    for (const out of [163_300, 81_100])
      expect((await lineOf({ out: yuan(out), remark: '批量' })).proposals.some(({ kind }) => kind === 'batch')).toBe(
        false,
      );
  });
});

describe('one treasurer links the line of the whole batch, another the line of one payout', () => {
  async function raced(word: string, fen: number): Promise<[done: number, settled: number]> {
    const { batchId, ids } = await batch([
      [`${word}甲`, fen],
      [`${word}乙`, fen + 1],
    ]);
    const whole = await lineOf({ out: yuan(2 * fen + 1), remark: '批量' });
    const own = await lineOf({ out: yuan(fen), payer: `${word}甲` });
    const outcomes = await Promise.allSettled([
      finance.link({ lineId: whole.id, kind: 'batch', targetId: batchId }),
      finance.link({ lineId: own.id, kind: 'payout', targetId: ids[0] ?? '' }),
    ]);
    const { rows } = await sql`SELECT FROM line_payout WHERE payout_id = ${ids[0]}`.execute(db);
    return [outcomes.filter(({ status }) => status === 'fulfilled').length, rows.length];
  }

  it('is settled once', async () => {
    for (let round = 0; round < 3; round++) expect(await raced(`一次${round}`, 210_000 + 10 * round)).toEqual([1, 1]);
  });
  it('is refused by the constraint where no line is held', async () => {
    mockUnguarded = meetingPlace(2);
    expect(await raced('没有锁', 220_000)).toEqual([1, 1]);
  });
  it('control: without the lock and without the constraint it is settled twice', async () => {
    await sql`ALTER TABLE line_payout DROP CONSTRAINT line_payout_once`.execute(db);
    mockUnguarded = meetingPlace(2);
    expect(await raced('都没有', 230_000)).toEqual([2, 2]);
    await sql`DELETE FROM line_payout a USING line_payout b WHERE a.payout_id = b.payout_id AND a.ctid < b.ctid`.execute(
      db,
    );
    await sql`ALTER TABLE line_payout ADD CONSTRAINT line_payout_once PRIMARY KEY (payout_id)`.execute(db);
  });
});

describe('what did not go out by bank', () => {
  const advance = { kind: 'advance' as const, lineCode: null, invoices: [], clearBy: '2026-11-25' };
  it('is proposed for no line: not what was paid in cash', async () => {
    const expenseId = await approved({ payeeName: '现金公司', amount: 310_00, purpose: '用现金付的' });
    await pay.payCash({ expenseId, day });
    expect(await lineOf({ out: '310.00', payer: '现金公司' })).toMatchObject({ certain: false, proposals: [] });
  });

  it('nor what was cleared from an advance; of what an advance covered in part, that which the bank paid', async () => {
    const cash = await approved({ ...advance, payeeName: '备用人', amount: 1_000_00, purpose: '活动备用金' });
    await pay.payCash({ expenseId: cash, day });
    expect(await lineOf({ out: '1000.00', payer: '备用人' })).toMatchObject({ certain: false, proposals: [] });
    await approved({ advanceId: cash, payeeName: '住宿公司', amount: 640_00, purpose: '核销掉的住宿' });
    expect(await lineOf({ out: '640.00', payer: '住宿公司' })).toMatchObject({ certain: false, proposals: [] });
    const { id } = await submitted({ advanceId: cash, payeeName: '用车公司', amount: 860_00, purpose: '超出备用金的' });
    for (const openid of ['local-finance', 'local-director', 'local-president']) await decided(id, openid);
    expect(await pay.show({ expenseId: id })).toMatchObject({ state: 'approved', amount: 860_00, toPay: 500_00 });
    const { id: batchId } = await pay.makeBatch({ expenseIds: [id], layoutId: 'plain' });
    const [item] = (await pay.batch({ batchId })).rows;
    await pay.settle({ batchId, day, results: [{ itemId: item?.id ?? '', state: 'paid', reason: '' }] });
    expect(await lineOf({ out: '860.00', payer: '用车公司' })).toMatchObject({ certain: false, proposals: [] });
    expect(await lineOf({ out: '360.00', payer: '用车公司' })).toMatchObject({ certain: false, proposals: [] });
    // A batch of one is its payout.
    expect(await lineOf({ out: '500.00', payer: '用车公司' })).toMatchObject({
      certain: true,
      proposals: [{ kind: 'payout', ids: [item?.id], amounts: [500_00], reasons: ['payer', 'amount'] }],
    });
  });

  it('is not certain of a part of what the bank was told to pay', async () => {
    const expenseId = await approved({ payeeName: '分期公司', amount: 900_00, purpose: '分期付的款' });
    const { id: batchId } = await pay.makeBatch({ expenseIds: [expenseId], layoutId: 'plain' });
    const [item] = (await pay.batch({ batchId })).rows;
    await pay.settle({ batchId, day, results: [{ itemId: item?.id ?? '', state: 'paid', reason: '' }] });
    const part = await lineOf({ out: '450.00', payer: '分期公司' });
    expect(part.certain).toBe(false);
    const refused = finance.link({ lineId: part.id, kind: 'payout', targetId: item?.id ?? '' });
    expect(await refusalOf(refused)).toMatchObject({ code: 'AMOUNTS_DIFFER', data: { amount: 900_00 } });
  });
});

describe('a difference', () => {
  const differences = async (on: string) =>
    (await finance.differences({ day: on, channel: 'bank', explained: false })).rows;
  it('is also what was paid out and no bank has, once its day is covered; it opens to the expense and its entries', async () => {
    await batch([['差异甲公司', 17_100]]);
    setClock('2026-11-22T02:00:00Z');
    // All accounts that were ever brought cover the day from here on.
    await taken(abc([written({ day: '2026-11-19', in: '1' }), written({ day: '2026-11-21', in: '1' })]));
    const mine = (await differences(day)).find(({ about }) => about.endsWith('差异甲公司'));
    expect(mine).toMatchObject({ kind: 'missingThere', theirs: null, ours: -17_100, repairs: ['queue', 'explain'] });
    const { rows } = await finance.difference({ key: mine?.key ?? '' });
    expect(rows.map(({ kind, amount }) => [kind, amount])).toEqual([
      ['expense', -17_100],
      ['entry', 17_100],
      ['entry', 17_100],
    ]);
    const [{ opens: expenseId } = { opens: null }, { opens: entryId } = { opens: null }] = rows;
    expect(await pay.show({ expenseId: expenseId ?? '' })).toMatchObject({ payeeName: '差异甲公司' });
    expect(await as('local-finance').books.entry({ id: entryId ?? '' })).toMatchObject({ amount: 17_100 });
    const line = await lineOf({ out: yuan(17_100), payer: '差异甲公司' });
    // A line waits that it may be.
    expect((await differences(day)).some(({ key }) => key === mine?.key)).toBe(false);
    const opened = await finance.difference({ key: `line:${line.id}` });
    expect(opened.rows).toMatchObject([{ kind: 'line', id: line.id, amount: -17_100, fileName: '流水.xlsx' }]);
    expect((await refusalOf(finance.difference({ key: 'line:none' }))).code).toBe('DIFFERENCE_GONE');
  });
});
