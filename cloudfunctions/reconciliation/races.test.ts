import { sql } from 'kysely';
import { engage } from '../../config/jest-functions/cast';
import { useCloud } from '../../config/jest-functions/cloud';
import { as, db, setClock, useDatabase } from '../../config/jest-functions/house';
import { meetingPlace } from '../../config/jest-functions/waiting';
import { billOf, feeNamed } from '../payments/cast';
import { abc, finance, queued, taken, written } from './cast';
import type * as House from '../../config/jest-functions/house';
import type * as LineStore from './line-store';
import type * as QueueStore from './queue-store';

// Where a test takes the guard away, lines are read without being held, and whoever read waits for the other.
let mockUnguarded: (() => Promise<void>) | null = null;
jest.mock('./line-store', () => {
  const actual = jest.requireActual<typeof LineStore>('./line-store');
  const holdLines: typeof LineStore.holdLines = async (at, ids) => {
    if (!mockUnguarded) return actual.holdLines(at, ids);
    const meet = mockUnguarded;
    // Its locks are gone with its own transaction.
    const { db: root } = jest.requireActual<typeof House>('../../config/jest-functions/house');
    const rows = await root.transaction().execute((transaction) => actual.holdLines(transaction, ids));
    await meet();
    return rows;
  };
  return { ...actual, holdLines };
});
let mockSeen: (() => Promise<void>) | null = null;
jest.mock('./queue-store', () => {
  const actual = jest.requireActual<typeof QueueStore>('./queue-store');
  const findStanding: typeof QueueStore.findStanding = async (...given) => {
    const found = await actual.findStanding(...given);
    await mockSeen?.();
    return found;
  };
  return { ...actual, findStanding };
});

useDatabase();
useCloud();
let fee = '';
beforeAll(async () => {
  await engage();
  fee = await feeNamed('检测服务费');
}, 90_000);
beforeEach(() => setClock('2026-11-20T02:00:00Z'));
afterEach(() => {
  mockUnguarded = null;
  mockSeen = null;
});

const lineOf = async (payer: string) => (await queued()).find((each) => each.payer === payer)?.id ?? '';
const done = (outcomes: PromiseSettledResult<unknown>[]) =>
  outcomes.filter(({ status }) => status === 'fulfilled').length;

describe('one line, booked to a bill by one treasurer and set aside as income by the other', () => {
  /** How often its money is in the books, and how many were told that it went well. */
  async function raced(payer: string, amount: number): Promise<[number, number]> {
    const billId = await billOf(fee, amount, payer);
    await taken(abc([written({ in: String(amount / 100), payer })]));
    const lineId = await lineOf(payer);
    const outcomes = await Promise.allSettled([
      finance.book({ lineIds: [lineId], shares: [{ billId, amount }] }),
      finance.classify({ lineIds: [lineId], sort: 'income', reason: '没有收款单' }),
    ]);
    const { rows } = await sql<{ money: number }>`
      SELECT coalesce(sum(p.debit - p.credit), 0)::bigint AS money FROM posting p WHERE p.account LIKE '1002%' AND p.source_id IN (
        SELECT ${lineId}::uuid UNION SELECT id FROM payment_received WHERE payer_name = ${payer})`.execute(db);
    return [done(outcomes), rows[0]?.money ?? 0];
  }

  it('is in the books once', async () => {
    for (let round = 0; round < 5; round++)
      expect(await raced(`记一次公司${round}`, 40_000 + round)).toEqual([1, 40_000 + round]);
  });

  it('control: where it is not held until the commit, both succeed and the money is there twice', async () => {
    mockUnguarded = meetingPlace(2);
    expect(await raced('记两次公司', 50_000)).toEqual([2, 100_000]);
  });
});

describe('two lines, each linked with the same payment', () => {
  async function raced(word: string, amount: number): Promise<[number, number]> {
    const billId = await billOf(fee, amount, `${word}公司`);
    const externalNo = `LK${word}`;
    const { paymentId } = await receive(billId, amount, `${word}公司`, externalNo);
    const money = String(amount / 100);
    await taken(abc(['甲', '乙'].map((each) => written({ in: money, payer: `${word}${each}`, day: '2026-11-16' }))));
    const lines = await Promise.all([lineOf(`${word}甲`), lineOf(`${word}乙`)]);
    const outcomes = await Promise.allSettled(
      lines.map((lineId) => finance.link({ lineId, kind: 'payment', targetId: paymentId })),
    );
    const { rows } = await sql`SELECT FROM bank_line WHERE payment_id = ${paymentId}`.execute(db);
    return [done(outcomes), rows.length];
  }
  async function receive(billId: string, amount: number, payerName: string, externalNo: string) {
    await as('local-finance').payments.receive({
      ...{ channel: 'bank', billId, amount, payerName, remark: '', day: '2026-11-16', externalNo },
    });
    const { rows } = await sql<{
      id: string;
    }>`SELECT id FROM payment_received WHERE external_no = ${externalNo}`.execute(db);
    return { paymentId: rows[0]?.id ?? '' };
  }

  it('is the payment of one of them', async () => {
    for (let round = 0; round < 5; round++) expect(await raced(`连一次${round}`, 60_000 + round)).toEqual([1, 1]);
  });

  it('is refused by the constraint where neither line is held', async () => {
    mockUnguarded = meetingPlace(2);
    mockSeen = meetingPlace(2);
    expect(await raced('没有锁', 70_000)).toEqual([1, 1]);
  });

  it('control: without the lock and without the constraint both are', async () => {
    await sql`ALTER TABLE bank_line DROP CONSTRAINT bank_line_payment_id_key`.execute(db);
    mockUnguarded = meetingPlace(2);
    mockSeen = meetingPlace(2);
    expect(await raced('都没有', 80_000)).toEqual([2, 2]);
  });
});
