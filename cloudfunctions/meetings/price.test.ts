import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { engage } from '../../config/jest-functions/cast';
import { as, db, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
import { readClock } from '../shared/clock';
import { feeNamed } from '../payments/cast';
import { publishedMeeting } from './cast';
import { meetingMoney } from './money-job';
import { seats } from './promote-job';

useDatabase();
beforeAll(engage);
beforeEach(() => setClock('2026-11-20T02:00:00Z'));

const priced = (wish: Parameters<typeof publishedMeeting>[0] = {}) =>
  publishedMeeting({ title: '培训会', feeFen: 20_000, ...wish });
const register = (openid: string, meetingId: string, companions: { name: string; phone: string }[] = []) =>
  as(openid).meetings.register({ meetingId, name: `报名人${openid}`, companions });
const seatOf = async (registrationId: string) => {
  const { rows } = await sql<{ state: string }>`SELECT state FROM registration WHERE id = ${registrationId}`.execute(
    db,
  );
  return rows[0]?.state;
};
const billOf = async (registrationId: string) => {
  const { rows } = await sql<{
    state: string;
    amount: number;
    paid: number;
  }>`SELECT state, amount, paid FROM bill_standing WHERE source_id = ${registrationId}`.execute(db);
  return rows[0];
};
const pay = (billId: string, amount: number) =>
  as('local-finance').payments.receive({
    channel: 'bank',
    billId,
    amount,
    day: '2026-11-20',
    externalNo: randomUUID(),
    payerName: '',
    remark: '',
  });

it('asks nothing where the public list has no line for it', async () => {
  const { registrationId, state } = await register('early', await priced());
  expect(state).toBe('confirmed');
  expect((await refusalOf(as('early').meetings.payRegistration({ registrationId }))).code).toBe('NOTHING_TO_PAY');
});

describe('with a line on the list', () => {
  beforeAll(() => feeNamed('会议和培训', { kind: 'meeting', price: 50_000 }));

  it('holds the seat while it is paid for, and the payment makes it his', async () => {
    const meetingId = await priced();
    const { registrationId, state } = await register('payer', meetingId);
    expect(state).toBe('offered');
    expect((await as('payer').meetings.show({ meetingId })).registration).toMatchObject({
      owes: 20_000,
      // The clock goes on.
      offerUntil: expect.stringMatching(/^2026-11-20T02:15:/),
    });
    expect((await refusalOf(as('payer').meetings.answerOffer({ registrationId, accept: true }))).code).toBe(
      'PAY_FIRST',
    );
    const { billId } = await as('payer').meetings.payRegistration({ registrationId });
    expect((await as('payer').meetings.payRegistration({ registrationId })).billId).toBe(billId);
    expect((await refusalOf(as('stranger').meetings.payRegistration({ registrationId }))).code).toBe(
      'REGISTRATION_NOT_FOUND',
    );
    await pay(billId, 20_000);
    expect(await seatOf(registrationId)).toBe('confirmed');
  });

  it('gives the seat to the next when nobody pays, and what comes too late back', async () => {
    const meetingId = await priced({ capacity: 1 });
    const { registrationId } = await register('slow', meetingId);
    const next = await register('next', meetingId);
    expect(next.state).toBe('waiting');
    const { billId } = await as('slow').meetings.payRegistration({ registrationId });
    setClock('2026-11-20T02:16:00Z');
    await seats(db, readClock());
    expect([await seatOf(registrationId), await seatOf(next.registrationId)]).toEqual(['lapsed', 'offered']);
    expect((await refusalOf(as('slow').meetings.payRegistration({ registrationId }))).code).toBe('OFFER_OVER');
    // It arrives before the bill is closed.
    await pay(billId, 20_000);
    expect(await seatOf(registrationId)).toBe('lapsed');
    await meetingMoney(db, readClock());
    const { rows } = await sql<{
      amount: number;
      basis: string;
      state: string;
    }>`SELECT amount, basis, state FROM refund WHERE bill_id = ${billId}`.execute(db);
    expect(rows).toEqual([{ amount: 20_000, basis: 'rule', state: 'approved' }]);
    // Looked at again, it goes back once.
    await sql`UPDATE registration SET money_open = true WHERE id = ${registrationId}`.execute(db);
    await meetingMoney(db, readClock());
    expect((await sql`SELECT FROM refund WHERE bill_id = ${billId}`.execute(db)).rows).toHaveLength(1);
  });

  it('takes off what is not paid, and gives back what is, for whoever stays away', async () => {
    const meetingId = await priced({ companions: 2 });
    const { registrationId } = await register('host', meetingId, [
      { name: '同行甲', phone: '' },
      { name: '同行乙', phone: '' },
    ]);
    const { billId } = await as('host').meetings.payRegistration({ registrationId });
    expect(await billOf(registrationId)).toEqual({ state: 'open', amount: 60_000, paid: 0 });
    await as('host').meetings.dropCompanion({ registrationId, seat: 1 });
    await meetingMoney(db, readClock());
    expect(await billOf(registrationId)).toEqual({ state: 'open', amount: 40_000, paid: 0 });
    await pay(billId, 40_000);
    await as('host').meetings.cancelRegistration({ registrationId });
    expect(await meetingMoney(db, readClock())).toBe('1 looked at, 40000 fen go back');
  });

  it('is free again when it is called off', async () => {
    const meetingId = await priced();
    const [paid, unpaid] = [await register('one', meetingId), await register('two', meetingId)];
    const first = await as('one').meetings.payRegistration({ registrationId: paid.registrationId });
    await as('two').meetings.payRegistration({ registrationId: unpaid.registrationId });
    await pay(first.billId, 20_000);
    const { version } = await as('local-director').meetings.manage({ meetingId });
    await as('local-director').meetings.cancel({ meetingId, version, reason: '场地临时关闭' });
    expect(await meetingMoney(db, readClock())).toBe('2 looked at, 20000 fen go back');
    expect((await billOf(unpaid.registrationId))?.state).toBe('cancelled');
  });

  it('is never charged for an award, whatever it is called', async () => {
    const meetingId = await priced({ title: '年度表彰大会' });
    expect((await register('winner', meetingId)).state).toBe('confirmed');
  });

  it('control: without the hold the seat is his before he has paid', async () => {
    await sql`ALTER TABLE registration DISABLE TRIGGER registration_seated_unpaid`.execute(db);
    expect((await register('unheld', await priced())).state).toBe('confirmed');
    await sql`ALTER TABLE registration ENABLE TRIGGER registration_seated_unpaid`.execute(db);
  });
});
