import { sql } from 'kysely';
import { appointPerson, committeeNamed, engage, personWith } from '../../config/jest-functions/cast';
import { useCloud } from '../../config/jest-functions/cloud';
import { as, db, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
import { memberNamed } from '../attendance/cast';
import { readClock } from '../shared/clock';
import { applyPayment, recordPayment } from '../payments/effects';
import { billSlice } from './bill-slice';
import { adopted, listedDues } from './cast';
import { duesArrears, duesReminders } from './reminders';
import { holdRun } from './run-store';

useDatabase();
useCloud();

const finance = as('local-finance');
const director = as('local-director');
let committeeId: string;
const members: Record<string, string> = {};
const statusOf = async (name: string) =>
  (await sql<{ status: string }>`SELECT status FROM membership WHERE id = ${members[name]}`.execute(db)).rows[0]
    ?.status;
const chargeOf = async (name: string) =>
  (await sql<{ id: string }>`SELECT id FROM dues_charge WHERE membership_id = ${members[name]}`.execute(db)).rows[0]
    ?.id ?? '';
const reminders = async (openid: string) =>
  (
    await sql<{
      title: string;
      dedupe: string;
    }>`SELECT n.title, n.dedupe_key AS dedupe FROM notice n JOIN person p ON p.id = n.person_id
      WHERE p.openid = ${openid} AND n.module = 'dues' AND n.kind = 'reminder' ORDER BY n.created_at, n.id`.execute(db)
  ).rows;
const pay = async (name: string, amount?: number) => {
  const { rows } = await sql<{
    id: string;
    amount: number;
  }>`SELECT b.id, b.amount FROM bill b WHERE b.membership_id = ${members[name]} AND b.state = 'open'`.execute(db);
  const [bill] = rows;
  if (!bill) throw new Error('an open bill');
  const by = await personWith('local-finance');
  const paid = amount ?? bill.amount;
  const payment = await recordPayment(
    db,
    {
      channel: 'bank',
      externalNo: `${name}-${paid}`,
      day: '2027-04-02',
      amount: paid,
      membershipId: members[name] ?? null,
      payerName: name,
      remark: '',
      by,
    },
    readClock(),
  );
  await applyPayment(db, { paymentId: payment.id, billId: bill.id, by }, readClock());
};

beforeAll(async () => {
  await engage();
  setClock('2026-12-20T02:00:00Z');
  committeeId = await committeeNamed('纺织分会');
  for (const [name, openids, committee] of [
    ['甲公司', ['jia'], null],
    ['乙公司', [], null],
    ['丙公司', ['bing'], committeeId],
  ] as const)
    members[name] = await memberNamed(name, [...openids], committee);
  await listedDues();
  const standardId = await adopted();
  const { id } = await finance.dues.startRun({ standardId, from: '2027-01-01', dueDay: '2027-03-31' });
  await db.transaction().execute(async (transaction) => {
    const run = await holdRun(transaction, id);
    if (run) await billSlice(transaction, run, readClock());
  });
});

describe('reminders', () => {
  it('go out before the day, on it and after it, once each, and what was missed is made up for once', async () => {
    setClock('2027-02-28T02:00:00Z');
    expect(await duesReminders(db, readClock())).toBe('0 charges, 0 reminded');
    setClock('2027-03-01T02:00:00Z');
    expect(await duesReminders(db, readClock())).toBe('3 charges, 2 reminded');
    expect(await duesReminders(db, readClock())).toBe('0 charges, 0 reminded');
    setClock('2027-04-03T02:00:00Z');
    expect(await duesReminders(db, readClock())).toBe('3 charges, 2 reminded');
    const told = await reminders('jia');
    expect(told.map(({ title }) => title)).toEqual(['会费快到缴费期限了', '会费今天到期']);
    expect(told.map(({ dedupe }) => dedupe.split(':')[2])).toEqual(['-30', '0']);
  });
});

describe('arrears', () => {
  it('begin on the day after the last one, and take no right of a member away', async () => {
    setClock('2027-03-31T02:00:00Z');
    expect(await duesArrears(db, readClock())).toBe('0 late');
    setClock('2027-04-01T02:00:00Z');
    expect(await duesArrears(db, readClock())).toBe('3 late');
    expect(await duesArrears(db, readClock())).toBe('0 late');
    expect(await Promise.all(['甲公司', '乙公司', '丙公司'].map(statusOf))).toEqual(['arrears', 'arrears', 'arrears']);
    expect((await as('jia').dues.mine({})).bills[0]?.state).toBe('open');
    expect((await as('jia').identity.whoami({})).units).toMatchObject([{ name: '甲公司', status: 'active' }]);
  });

  it('are a register by age, with whom only a call reaches; a branch sees its own', async () => {
    setClock('2027-04-11T02:00:00Z');
    const all = await finance.dues.arrears({});
    expect(all).toMatchObject({
      total: 3,
      owed: 360_000,
      ages: [{ age: 'month', members: 3, owed: 360_000 }],
      tiers: ['普通会员'],
      mayExport: true,
      next: null,
    });
    expect(all.rows[0]).toMatchObject({
      days: 11,
      age: 'month',
      owed: 120_000,
      dueDay: '2027-03-31',
      called: null,
      deemed: null,
      reminded: 0,
    });
    const names = async (question: Parameters<typeof finance.dues.arrears>[0], by = finance) =>
      (await by.dues.arrears(question)).rows.map(({ name }) => name);
    expect(await names({ only: 'unreachable' })).toEqual(['乙公司']);
    expect(await names({ q: '甲' })).toEqual(['甲公司']);
    expect(await names({ sort: 'name', descending: false })).toEqual((await names({ sort: 'name' })).reverse());
    expect(await names({ age: ['older'] })).toEqual([]);
    await appointPerson('branch-clerk', 'clerk', committeeId);
    expect(await names({}, as('branch-clerk'))).toEqual(['丙公司']);
    const phone = all.rows.find(({ name }) => name === '甲公司')?.phone;
    expect(phone).toMatch(/\*\*\*\*/);
  });

  it('keep who was called and what was said', async () => {
    setClock('2027-04-11T02:00:00Z');
    const id = await chargeOf('乙公司');
    await finance.dues.recordCall({ id, note: '已联系，下周缴。' });
    expect((await finance.dues.arrears({ only: 'unreachable' })).rows[0]?.called).toEqual({
      on: '2027-04-11',
      by: 'local-finance',
      note: '已联系，下周缴。',
    });
    expect((await finance.dues.arrears({ only: 'uncalled' })).rows.map(({ name }) => name)).not.toContain('乙公司');
    setClock('2027-05-11T02:00:00Z');
    expect((await finance.dues.arrears({ only: 'uncalled' })).rows.map(({ name }) => name)).toContain('乙公司');
    expect((await refusalOf(as('branch-clerk').dues.recordCall({ id, note: '不归我管。' }))).code).toBe('NOT_FOUND');
  });

  it('page by key, in the order that was asked for', async () => {
    const seen: string[] = [];
    const rows = (await finance.dues.arrears({ sort: 'owed' })).rows;
    seen.push(...rows.map(({ id }) => id));
    expect(new Set(seen).size).toBe(3);
  });

  it('end with the payment that clears them, in its own transaction, not with a part of it', async () => {
    setClock('2027-05-12T02:00:00Z');
    await pay('甲公司', 20_000);
    expect(await statusOf('甲公司')).toBe('arrears');
    expect((await finance.dues.arrears({ q: '甲' })).rows[0]?.owed).toBe(100_000);
    await pay('甲公司');
    expect(await statusOf('甲公司')).toBe('active');
    expect((await finance.dues.arrears({})).rows.map(({ name }) => name)).not.toContain('甲公司');
    expect(await duesArrears(db, readClock())).toBe('0 late');
  });
});

describe('a deemed withdrawal', () => {
  it('is put before a person after the months of the rule, told, answered and decided by him: never by itself', async () => {
    const id = await chargeOf('丙公司');
    setClock('2028-03-30T02:00:00Z');
    expect((await refusalOf(director.dues.noticeDeemed({ id, reason: '一年未缴会费。' }))).code).toBe('TOO_EARLY');
    setClock('2028-04-01T02:00:00Z');
    const duties = async () =>
      (
        await sql<{
          kind: string;
          since: Date;
        }>`SELECT * FROM dues_duty UNION ALL SELECT * FROM dues_decide_duty`.execute(db)
      ).rows
        .filter(({ kind, since }) => kind !== 'dues.disclose' && since <= readClock())
        .map(({ kind }) => kind);
    expect(await duties()).toEqual(['dues.deemed', 'dues.deemed']);
    expect((await director.dues.arrears({ only: 'deemed' })).rows.map(({ deemed }) => deemed)).toEqual(['due', 'due']);
    expect((await refusalOf(finance.dues.noticeDeemed({ id, reason: '一年未缴会费。' }))).code).toBe('FORBIDDEN');
    expect(await director.dues.noticeDeemed({ id, reason: '一年未缴会费。' })).toEqual({
      id,
      replyUntil: '2028-04-16',
    });
    expect((await refusalOf(director.dues.noticeDeemed({ id, reason: '一年未缴会费。' }))).code).toBe('ALREADY');
    expect(await duties()).toEqual(['dues.deemed']);
    const decide = (decision: 'withdrawn' | 'kept') =>
      director.dues.decideDeemed({ id, decision, reason: '期满没有答复。' });
    setClock('2028-04-16T02:00:00Z');
    expect(await refusalOf(decide('withdrawn'))).toMatchObject({ code: 'REPLY_OPEN', data: { until: '2028-04-16' } });
    setClock('2028-04-17T02:00:00Z');
    expect((await duties()).sort()).toEqual(['dues.decide', 'dues.deemed']);
    expect(await statusOf('丙公司')).toBe('arrears');
    await decide('withdrawn');
    expect(await statusOf('丙公司')).toBe('withdrawn');
    // Presumed, not asked for: its life says so.
    const { rows: events } =
      await sql`SELECT e.kind, e.reason FROM membership_event e JOIN membership m ON m.id = e.membership_id WHERE m.name = '丙公司' AND e.kind IN ('withdrawn', 'lapsed')`.execute(
        db,
      );
    expect(events).toEqual([{ kind: 'lapsed', reason: '期满没有答复。' }]);
    expect((await refusalOf(decide('kept'))).code).toBe('DECIDED');
    const told = await sql<{
      title: string;
    }>`SELECT title FROM notice n JOIN person p ON p.id = n.person_id WHERE p.openid = 'bing' AND n.module = 'dues' AND n.kind <> 'reminder' ORDER BY n.created_at`.execute(
      db,
    );
    expect(told.rows.map(({ title }) => title)).toEqual(['会费长期未缴，请答复', '丙公司按章程视为退会']);
  });

  it('is over where the member has paid, and may be answered by keeping it', async () => {
    const id = await chargeOf('乙公司');
    await director.dues.noticeDeemed({ id, reason: '一年未缴会费。' });
    expect(
      (
        await refusalOf(
          director.dues.decideDeemed({ id: await chargeOf('甲公司'), decision: 'kept', reason: '已经缴清。' }),
        )
      ).code,
    ).toBe('NOT_FOUND');
    setClock('2028-06-01T02:00:00Z');
    await pay('乙公司');
    expect(
      (await refusalOf(director.dues.decideDeemed({ id, decision: 'withdrawn', reason: '期满没有答复。' }))).code,
    ).toBe('PAID');
    await director.dues.decideDeemed({ id, decision: 'kept', reason: '已经缴清。' });
    expect(await statusOf('乙公司')).toBe('active');
  });
});

it('exports what the question finds, with phones masked, and says so in the trail', async () => {
  setClock('2027-05-11T02:00:00Z');
  const exported = await finance.dues.exportArrears({
    sort: 'name',
    descending: false,
    columns: ['name', 'owed', 'phone'],
  });
  const { total } = await finance.dues.arrears({});
  expect(exported).toMatchObject({ rows: total, fileName: '会费欠费 2027-05-11.xlsx' });
  const { rows } = await sql<{ note: string }>`SELECT note FROM audit WHERE action = 'dues.exportArrears'`.execute(db);
  expect(rows).toHaveLength(1);
  expect((await refusalOf(as('local-supervisor').dues.exportArrears({}))).code).toBe('FORBIDDEN');
});
