import fc from 'fast-check';
import { sql } from 'kysely';
import { engage, personWith } from '../../config/jest-functions/cast';
import { as, db, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
import { meetingPlace } from '../../config/jest-functions/waiting';
import { readClock } from '../shared/clock';
import type { SealedNotice } from '../../localcloud/wechat/pay';
import { billOf, feeNamed, tell, useWeChatPay } from './cast';
import { payOrders } from './job';
import { sendRefunds } from './refund-task';

useDatabase();
const { pay, notices } = useWeChatPay();
let fee = '';
beforeAll(async () => {
  await engage();
  await personWith('payer');
  fee = await feeNamed('检测服务费');
});
beforeEach(() => setClock('2026-11-20T02:00:00Z'));

const booked = async (billId: string) => {
  const { rows } = await sql<{ payments: number; paid: number; state: string; entries: number }>`
    SELECT (SELECT count(DISTINCT a.payment_id) FROM allocation a WHERE a.bill_id = b.id) AS payments, b.paid, b.state,
      (SELECT count(*) FROM book_entry e JOIN allocation a ON a.payment_id = e.source_id WHERE e.source_kind = 'payment' AND a.bill_id = b.id) AS entries
    FROM bill b WHERE b.id = ${billId}`.execute(db);
  return rows[0];
};
const paidNotice = async (billId: string): Promise<{ orderId: string; make: () => SealedNotice }> => {
  const { orderId, pay: given } = await as('payer').payments.payBill({ billId });
  expect(pay().pay(given.package.slice('prepay_id='.length))).toBe(true);
  const order = pay().orders.get(orderId.replaceAll('-', ''));
  if (!order) throw new Error('WeChat has the order');
  return { orderId, make: () => pay().noticeOf(order) };
};

it('is paid on WeChat’s own page only as the merchant signed it, and by whom it was begun for', async () => {
  const bill = await billOf(fee, 1_200);
  const { orderId, pay: given } = await as('payer').payments.payBill({ billId: bill });
  const { openid = '' } = pay().orders.get(orderId.replaceAll('-', '')) ?? {};
  expect(pay().open({ ...given, nonceStr: 'another' }, openid)).toBe(false);
  expect(pay().open(given, 'somebody-else')).toBe(false);
  expect(pay().open(given, openid)).toBe(true);
  expect(await as('payer').payments.checkOrder({ orderId })).toMatchObject({ state: 'paid' });
});

it('books a payment once, told ten times in any order among others', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 3 }), fc.infiniteStream(fc.nat()), async (many, draws) => {
      const all: { billId: string; make: () => SealedNotice }[] = [];
      for (let i = 0; i < many; i++) {
        const billId = await billOf(fee, 10_000 + i);
        all.push({ billId, ...(await paidNotice(billId)) });
      }
      const told = all.flatMap(({ make }) => Array.from({ length: 10 }, make));
      for (let i = told.length - 1; i > 0; i--) {
        const j = Number(draws.next().value) % (i + 1);
        [told[i], told[j]] = [told[j] as SealedNotice, told[i] as SealedNotice];
      }
      for (const each of told.slice(0, 5)) expect(await tell(each)).toBe(200);
      expect(new Set(await Promise.all(told.slice(5).map(tell)))).toEqual(new Set([200]));
      for (const [i, { billId }] of all.entries())
        expect(await booked(billId)).toEqual({ payments: 1, paid: 10_000 + i, state: 'paid', entries: 1 });
    }),
    { numRuns: 4 },
  );
});

it('control: without the uniqueness of its number it is booked twice', async () => {
  const billId = await billOf(fee, 30_000);
  const { make } = await paidNotice(billId);
  await sql`DROP INDEX payment_once`.execute(db);
  try {
    const bothWritten = meetingPlace(2);
    const record = () =>
      db.transaction().execute(async (transaction) => {
        await sql`INSERT INTO payment (id, channel, external_no, day, amount, recorded_at)
          SELECT gen_random_uuid(), 'wechat', 'twice', '2026-11-20', 30000, now() WHERE NOT EXISTS (SELECT FROM payment WHERE external_no = 'twice')`.execute(
          transaction,
        );
        await bothWritten();
      });
    await Promise.all([record(), record()]);
    expect((await sql`SELECT FROM payment WHERE external_no = 'twice'`.execute(db)).rows).toHaveLength(2);
  } finally {
    await sql`ALTER TABLE payment DISABLE TRIGGER payment_kept`.execute(db);
    await sql`DELETE FROM payment WHERE external_no = 'twice'`.execute(db);
    await sql`ALTER TABLE payment ENABLE TRIGGER payment_kept`.execute(db);
    await sql`CREATE UNIQUE INDEX payment_once ON payment (channel, external_no) WHERE taken_back_at IS NULL`.execute(
      db,
    );
  }
  expect(await tell(make())).toBe(200);
  expect(await booked(billId)).toMatchObject({ payments: 1, state: 'paid' });
});

it('believes nobody but WeChat, and nothing that is old', async () => {
  const billId = await billOf(fee, 20_000);
  const { make } = await paidNotice(billId);
  const notice = make();
  const forged = { ...notice, body: notice.body.replace('TRANSACTION.SUCCESS', 'TRANSACTION.SUCCES5') };
  const unsigned = { ...notice, headers: { ...notice.headers, 'wechatpay-signature': 'not base64 at all' } };
  const otherKey = { ...notice, headers: { ...notice.headers, 'wechatpay-serial': 'PUB_KEY_ID_0' } };
  for (const each of [forged, unsigned, otherKey, { headers: {}, body: '{}' }]) expect(await tell(each)).toBe(401);
  setClock('2026-11-20T02:06:00Z');
  expect(await tell(notice)).toBe(401);
  expect(await booked(billId)).toMatchObject({ payments: 0, state: 'open' });
  // Late, and told anew: it is signed anew.
  setClock('2026-11-22T02:00:00Z');
  expect(await tell(make())).toBe(200);
  expect(await booked(billId)).toMatchObject({ payments: 1, state: 'paid' });
});

it('answers what it does not know without booking it', async () => {
  const billId = await billOf(fee, 21_000);
  const { orderId, make } = await paidNotice(billId);
  const order = pay().orders.get(orderId.replaceAll('-', ''));
  if (!order) throw new Error('WeChat has the order');
  const { rows: before } = await sql<{ n: number }>`SELECT count(*) AS n FROM payment`.execute(db);
  expect(await tell(pay().noticeOf({ ...order, outTradeNo: 'f'.repeat(32) }))).toBe(200);
  expect((await sql<{ n: number }>`SELECT count(*) AS n FROM payment`.execute(db)).rows).toEqual(before);
  expect(await tell(make())).toBe(200);
});

it('asks about an order that got no notification, and closes one that nobody paid', async () => {
  const [silent, idle] = [await billOf(fee, 22_000), await billOf(fee, 23_000)];
  await paidNotice(silent);
  const { orderId } = await as('payer').payments.payBill({ billId: idle });
  setClock('2026-11-20T02:02:00Z');
  expect(await payOrders(db, readClock())).toMatch(/^1 paid, 0 closed/);
  expect(await booked(silent)).toMatchObject({ payments: 1, state: 'paid' });
  setClock('2026-11-20T02:20:00Z');
  expect(await payOrders(db, readClock())).toMatch(/1 closed/);
  expect(await as('payer').payments.checkOrder({ orderId })).toMatchObject({ state: 'closed', billState: 'open' });
  expect((await refusalOf(as('local-clerk').payments.checkOrder({ orderId }))).code).toBe('ORDER_NOT_FOUND');
});

it('tells the payer who comes back what became of it', async () => {
  const billId = await billOf(fee, 24_000);
  const { orderId } = await paidNotice(billId);
  expect(await as('payer').payments.checkOrder({ orderId })).toEqual({ state: 'paid', billId, billState: 'paid' });
  expect((await refusalOf(as('payer').payments.payBill({ billId }))).code).toBe('BILL_OVER');
});

it('goes on with what was begun, and gives back what came for a bill that was paid meanwhile', async () => {
  const billId = await billOf(fee, 25_000);
  const first = await as('payer').payments.payBill({ billId });
  expect((await as('payer').payments.payBill({ billId })).orderId).toBe(first.orderId);
  const { make } = await paidNotice(billId);
  await as('local-finance').payments.receive({
    channel: 'cash',
    billId,
    amount: 25_000,
    day: '2026-11-20',
    externalNo: null,
    payerName: '',
    remark: '',
  });
  expect(await tell(make())).toBe(200);
  const { rows } = await sql<{
    id: string;
  }>`SELECT r.id FROM refund r WHERE r.bill_id IS NULL AND r.amount = 25000`.execute(db);
  expect(rows).toHaveLength(1);
  const refundId = rows[0]?.id ?? '';
  expect(await sendRefunds.work(db, readClock(), { refundId }, () => Promise.resolve())).toEqual({
    state: 'done',
    outcome: 'refunded',
  });
  // Told of it as well, and asked again: it went back once.
  const told = notices.at(-1);
  if (told) expect(await tell(told)).toBe(200);
  expect(pay().refunds.size).toBe(1);
  const { rows: after } = await sql<{
    refunded: number;
  }>`SELECT p.refunded FROM payment p JOIN refund r ON r.payment_id = p.id WHERE r.id = ${refundId}`.execute(db);
  expect(after).toEqual([{ refunded: 25_000 }]);
});

it('holds no bill while WeChat takes its time to answer', async () => {
  const billId = await billOf(fee, 26_000);
  const library = await import('../shared/wechat-pay');
  const { prepay } = library;
  const held: boolean[] = [];
  const slow = jest.spyOn(library, 'prepay').mockImplementation(async (order) => {
    const free = await sql`SELECT id FROM bill WHERE id = ${billId} FOR UPDATE SKIP LOCKED`.execute(db);
    held.push(free.rows.length === 0);
    return prepay(order);
  });
  try {
    await as('payer').payments.payBill({ billId });
    expect(held).toEqual([false]);
  } finally {
    slow.mockRestore();
  }
});
