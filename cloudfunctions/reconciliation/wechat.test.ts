import { sql } from 'kysely';
import { engage, personWith } from '../../config/jest-functions/cast';
import { useCloud } from '../../config/jest-functions/cloud';
import { as, db, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
import { readClock } from '../shared/clock';
import { billOf, feeNamed, tell, useWeChatPay } from '../payments/cast';
import { sendRefunds } from '../payments/refund-task';
import { drain } from '../shared/drain';
import { accountBalance, finance, taken } from './cast';
import { reconcileDays } from './job';

useDatabase();
useCloud();
const { pay, notices } = useWeChatPay();
let fee = '';
beforeAll(async () => {
  await engage();
  await personWith('payer');
  fee = await feeNamed('检测服务费');
});
const paidOn = async (day: string, amount: number): Promise<string> => {
  setClock(`${day}T02:00:00Z`);
  const billId = await billOf(fee, amount);
  const { pay: given } = await as('payer').payments.payBill({ billId });
  expect(pay().pay(given.package.slice('prepay_id='.length))).toBe(true);
  return billId;
};
const differences = async () => (await finance.differences({ channel: 'wechat', explained: false })).rows;
const run = () => reconcileDays(db, readClock());

it('fetches the bill of each day once, links what it was told of, and shows what was not told', async () => {
  const told = await paidOn('2026-11-10', 10_000);
  for (const notice of notices.splice(0)) expect(await tell(notice)).toBe(200);
  const untold = await paidOn('2026-11-10', 20_000);
  notices.splice(0);
  setClock('2026-11-11T01:00:00Z');
  expect(await run()).toContain('1 not ready');
  setClock('2026-11-11T03:00:00Z');
  const charges = await accountBalance('540101');
  expect(await run()).toMatch(/^1 bills, 2 lines, 0 linked later, 6 days without trade/);
  expect(await accountBalance('540101')).toBe(charges + 180);
  expect(await run()).toMatch(/^0 bills/);
  expect((await sql`SELECT state FROM bank_line WHERE amount = 10000`.execute(db)).rows).toEqual([{ state: 'linked' }]);
  const [found, ...others] = await differences();
  expect(others).toEqual([]);
  expect(found).toMatchObject({
    kind: 'state',
    day: '2026-11-10',
    theirs: 20_000,
    billId: untold,
    repairs: ['ask', 'bill', 'explain'],
  });
  const [day] = (await finance.days({})).rows;
  expect(day).toMatchObject({
    day: '2026-11-10',
    channel: 'wechat',
    theirs: { in: 30_000, lines: 2 },
    ours: { in: 10_000 },
    open: 1,
  });
  expect(await finance.askAgain({ key: found?.key ?? '' })).toEqual({ mended: true });
  expect((await sql`SELECT state FROM bill WHERE id = ANY(${[told, untold]})`.execute(db)).rows).toEqual([
    { state: 'paid' },
    { state: 'paid' },
  ]);
  expect(await differences()).toEqual([]);
  expect((await refusalOf(finance.askAgain({ key: found?.key ?? '' }))).code).toBe('DIFFERENCE_GONE');
  expect(await finance.fetchBill({ day: '2026-11-10' })).toEqual({ fresh: 0, known: 2 });
  expect(await finance.statements({})).toMatchObject({ mayFetch: true, differences: 0 });
});

it('finds a refund that WeChat made, and one that only stands here', async () => {
  const billId = await paidOn('2026-11-12', 30_000);
  for (const notice of notices.splice(0)) await tell(notice);
  const [payment] = (await as('local-finance').payments.bill({ billId })).payments;
  const { refundId } = await as('local-finance').payments.askRefund({
    billId,
    paymentId: payment?.paymentId ?? '',
    amount: 5_000,
    waives: true,
    reason: '少做一项',
  });
  await as('local-director').payments.decideRefund({ refundId, verdict: 'approve', reason: '' });
  // WeChat gives it back, and its answer never arrives.
  await drain(db, readClock(), [sendRefunds], () => true);
  notices.splice(0);
  await sql`ALTER TABLE refund DISABLE TRIGGER refund_held`.execute(db);
  await sql`UPDATE refund SET state = 'approved', done_on = NULL, external_no = NULL WHERE id = ${refundId}`.execute(
    db,
  );
  await sql`UPDATE payment SET refunded = 0 WHERE id = ${payment?.paymentId}`.execute(db);
  await sql`ALTER TABLE refund ENABLE TRIGGER refund_held`.execute(db);
  setClock('2026-11-13T03:00:00Z');
  await run();
  const [found] = await differences();
  expect(found).toMatchObject({ kind: 'state', theirs: -5_000, refundId, billId });
  expect(await finance.askAgain({ key: found?.key ?? '' })).toEqual({ mended: true });
  expect((await sql`SELECT state FROM refund WHERE id = ${refundId}`.execute(db)).rows).toEqual([{ state: 'done' }]);
  expect(await differences()).toEqual([]);
});

it('believes no bill whose digest differs, and asks for none that is not there', async () => {
  await paidOn('2026-11-15', 40_000);
  setClock('2026-11-16T03:00:00Z');
  pay().onBill = (content) => Buffer.from(content.toString('utf8').replaceAll('400.00', '900.00'), 'utf8');
  expect((await refusalOf(finance.fetchBill({ day: '2026-11-15' }))).code).toBe('BILL_FORGED');
  pay().onBill = (content) => content;
  expect((await refusalOf(finance.fetchBill({ day: '2026-11-16' }))).code).toBe('BILL_NOT_READY');
  expect((await refusalOf(finance.fetchBill({ day: '2026-01-01' }))).code).toBe('BILL_NOT_READY');
  expect(await finance.fetchBill({ day: '2026-11-14' })).toEqual({ fresh: 0, known: 0 });
  const address = process.env.WXPAY_BASE_URL;
  process.env.WXPAY_BASE_URL = 'http://127.0.0.1:1/';
  expect((await refusalOf(finance.fetchBill({ day: '2026-11-15' }))).code).toBe('PAY_UNAVAILABLE');
  expect(await run()).toBe('WeChat Pay does not answer');
  process.env.WXPAY_BASE_URL = address;
});

it('takes the same bill by upload, and explains what is no business of this house', async () => {
  setClock('2026-11-18T03:00:00Z');
  const order = {
    appid: 'wx',
    notify_url: 'https://x',
    description: '别处的单',
    payer: { openid: 'o' },
    amount: { total: 700 },
    time_expire: '2026-11-19T00:00:00+08:00',
  };
  const foreign = pay() as unknown as { begin: (given: object) => { body: string } };
  const { prepay_id: prepayId } = JSON.parse(foreign.begin({ ...order, out_trade_no: 'ELSEWHERE1' }).body) as {
    prepay_id: string;
  };
  pay().pay(prepayId);
  setClock('2026-11-19T03:00:00Z');
  const content = pay().billOf('2026-11-18');
  expect(await taken(content ?? Buffer.alloc(0), '微信账单.csv')).toMatchObject({
    fresh: 1,
    whole: { layout: '微信支付交易账单', channel: 'wechat' },
  });
  const [found] = await differences();
  expect(found).toMatchObject({ kind: 'missingHere', theirs: 700, repairs: ['explain'] });
  expect((await refusalOf(finance.askAgain({ key: found?.key ?? '' }))).code).toBe('NOT_OURS');
  await finance.explain({ key: found?.key ?? '', reason: '公众号商城的订单' });
  expect((await refusalOf(finance.explain({ key: found?.key ?? '', reason: '公众号商城的订单' }))).code).toBe(
    'DIFFERENCE_GONE',
  );
  expect(await differences()).toEqual([]);
});
