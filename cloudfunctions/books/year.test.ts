import { sql } from 'kysely';
import { admit, appointPerson, engage, newUscc, personWith, uploadedFile } from '../../config/jest-functions/cast';
import { as, db, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
import { adopted, form as duesForm, listedDues } from '../dues/cast';
import { tasks as duesTasks } from '../dues/job';
import { duesArrears } from '../dues/reminders';
import { billing } from '../dues/tasks';
import { adoptedBudget, decided, formOf, line as budgetLine } from '../expenses/cast';
import { meetingMoney } from '../meetings/money-job';
import { seats } from '../meetings/promote-job';
import { published } from '../meetings/secretariat-cast';
import { enterMembers, identityOf } from '../membership/effects';
import { feeNamed, tell, useWeChatPay } from '../payments/cast';
import { issueBill } from '../payments/effects';
import { sendRefunds } from '../payments/refund-task';
import { readClock } from '../shared/clock';
import { newId } from '../shared/ids';
import { chance, PlainBooks, type Figure } from './year-cast';

// A year of 300 members, from the takeover to the close of December, all of it by what people and timers do. Beside it
// somebody keeps the same books by plain additions (year-cast.ts); in the end both say the same of everything.
useDatabase();
const { pay: wechat } = useWeChatPay();
const { draw, upTo, shuffled } = chance(2026);
const plain = new PlainBooks();
const [finance, director] = [as('local-finance'), as('local-director')];

const two = (n: number) => String(n).padStart(2, '0');
let month = 1;
const monthName = (m = month) => `2026-${two(m)}`;
const dayIn = (d: number, m = month) => `${monthName(m)}-${two(d)}`;
const clockTo = (d: number) => setClock(`${dayIn(d)}T02:00:00Z`);
let serial = 0;
const serialNo = () => `YH2026${String(++serial).padStart(8, '0')}`;

interface Member {
  id: string;
  name: string;
  tier: '普通会员' | '理事单位' | '会长单位';
  joined: string;
  openid: string | null;
  left: string | null;
  relieved: boolean;
}
interface Bill {
  id: string;
  number: string;
  kind: 'dues' | 'service' | 'grant' | 'sponsorship';
  member: Member | null;
  amount: number;
  /** As it was issued. */
  billed: number;
  paid: number;
  due: string;
  over: boolean;
  fund: 'general' | 'restricted';
  plan: { how: 'bank' | 'cash' | 'wechat' | 'parts' | 'over' | 'never'; month: number };
}
const members: Member[] = [];
const bills: Bill[] = [];
const yearly = { 普通会员: 120_000, 理事单位: 600_000, 会长单位: 3_000_000 };
const runs: string[] = [];
const fees: Record<string, string> = {};
let [general, school, standardId] = ['', '', ''];
/** Budget lines by what is promised and spent of them. */
const spending: Record<string, { promised: number; spent: number }> = {};
const use = (code: string) => (spending[code] ??= { promised: 0, spent: 0 });

const confirmed = async (input: Parameters<typeof finance.books.propose>[0]) =>
  director.books.confirm({ proposalId: (await finance.books.propose(input)).proposalId });
const debit = (account: string, amount: number, fundId = general) => ({ account, fundId, debit: amount, credit: 0 });
const credit = (account: string, amount: number, fundId = general) => ({ account, fundId, debit: 0, credit: amount });

async function takeOver(): Promise<void> {
  setClock('2026-01-03T02:00:00Z');
  general = (await sql<{ id: string }>`SELECT id FROM fund WHERE NOT restricted`.execute(db)).rows[0]?.id ?? '';
  ({ fundId: school } = await finance.books.openFund({ name: '助学专项', purpose: '捐赠人指定用于助学' }));
  await confirmed({
    ...{ kind: 'opening', day: '2026-01-01', summary: '2025 年末余额' },
    lines: [
      ...[debit('1002', 80_000_000), debit('1001', 500_000), debit('1121', 3_600_000), debit('1501', 12_000_000)],
      ...[credit('1502', 3_000_000), credit('2209', 1_000_000), credit('3101', 92_100_000)],
      ...[debit('1002', 20_000_000, school), credit('3102', 20_000_000, school)],
    ],
  });
  plain.opening('2025-12', [
    ...([
      ['1002', 80_000_000],
      ['1001', 500_000],
      ['1121', 3_600_000],
      ['1501', 12_000_000],
    ] as [string, number][]),
    ...([
      ['1502', -3_000_000],
      ['2209', -1_000_000],
      ['3101', -92_100_000],
    ] as [string, number][]),
    ['1002', 20_000_000, 'restricted'],
    ['3102', -20_000_000, 'restricted'],
  ]);
  fees.dues = await listedDues();
  fees.service = await feeNamed('检测服务费', { price: 5_000_000 });
  fees.meeting = await feeNamed('会议和培训', { kind: 'meeting', price: 50_000 });
  fees.grant = await feeNamed('政府补助', { kind: 'grant', price: null });
  fees.sponsorship = await feeNamed('活动赞助', { kind: 'sponsorship', price: null });
  const codes = {
    A1: 'meeting',
    B1: 'office',
    C1: 'travel',
    D1: 'other',
    E1: 'grant',
    F1: 'asset',
    S1: 'staff',
  } as const;
  await adoptedBudget(
    Object.entries(codes).map(([code, category]) => budgetLine(code, category, 2_000_000, { category })),
    2026,
    '2026-01-02',
  );

  const old: Member[] = Array.from({ length: 200 }, (_, i) => ({
    ...{
      id: newId(readClock()),
      name: `老会员${two(i)}号机械有限公司`,
      openid: null,
      left: null,
      relieved: i % 20 === 7,
    },
    tier: i < 6 ? '会长单位' : i < 40 ? '理事单位' : '普通会员',
    joined: `20${10 + (i % 15)}-0${1 + (i % 9)}-1${i % 9}`,
  }));
  const by = await personWith('local-clerk');
  const entered = await enterMembers(
    db,
    old.map(({ id, name, tier, joined }) => {
      const uscc = newUscc();
      return {
        ...{ id, name, tier, kind: 'unit', uscc, ...identityOf({ kind: 'unit', uscc }, id), joinedOn: joined },
        ...{ legalRep: null, industry: 'C34', region: '330109', size: 'small', address: null, committeeId: null },
        ...{ memberNo: null, representative: null },
      };
    }),
    { by, now: readClock() },
  );
  expect(entered).toHaveLength(200);
  members.push(...old);
  standardId = await adopted(
    {
      ...{ name: '2026 年会费标准', from: '2026-01-01' },
      tiers: [...duesForm.tiers, { name: '会长', amount: 3_000_000, services: '培训不限', memberTiers: ['会长单位'] }],
    },
    { heldOn: '2026-01-01' },
  );
  for (const { id } of old.filter(({ relieved }) => relieved))
    await finance.dues.relieve({ membershipId: id, standardId, reduction: 1, reason: '小型企业，按标准减半。' });
}

async function join(many: number): Promise<void> {
  clockTo(6);
  const from = members.length;
  const openids = Array.from({ length: many }, (_, i) => `joined-${from + i}`);
  const made = await Promise.all(
    openids.map(async (openid, i) => {
      const name = `新会员${from + i}号科技有限公司`;
      return { ...(await admit(openid, { name })), openid, name };
    }),
  );
  for (const { id, openid, name } of made)
    members.push({ id, name, openid, tier: '普通会员', joined: dayIn(6), left: null, relieved: false });
}

const planOf = (openid: string | null): Bill['plan'] => {
  const at = draw();
  const how = at < 0.13 ? 'never' : at < 0.25 ? 'cash' : at < 0.33 ? 'parts' : at < 0.37 ? 'over' : 'bank';
  return { how: openid && how !== 'never' && at > 0.5 ? 'wechat' : how, month: Math.min(12, month + upTo(4)) };
};
async function billDues(): Promise<void> {
  clockTo(10);
  const { id } = await finance.dues.startRun({
    standardId,
    from: '2026-01-01',
    dueDay: month === 1 ? '2026-03-31' : dayIn(28),
  });
  const work = duesTasks.find(({ task }) => task.name === billing.name)?.work;
  for (let turn = 0; turn < 9; turn++)
    if ((await work?.(db, readClock(), { runId: id }, () => Promise.resolve()))?.state === 'done') break;
  runs.push(id);
  const { rows } = await sql<{ id: string; number: string; membership_id: string; due_day: string }>`
    SELECT b.id, b.number, b.membership_id, b.due_day FROM bill b JOIN dues_charge c ON c.id = b.source_id WHERE c.run_id = ${id} ORDER BY b.no`.execute(
    db,
  );
  // Whoever is a member and was not billed for the year, for the months that its membership touches.
  const owing = members.filter(
    (member) => member.left === null && !bills.some((bill) => bill.kind === 'dues' && bill.member === member),
  );
  expect(rows.map((row) => row.membership_id).sort()).toEqual(owing.map((member) => member.id).sort());
  for (const row of rows) {
    const member = owing.find((each) => each.id === row.membership_id) as Member;
    const months = member.joined < '2026-01-01' ? 12 : 13 - Number(member.joined.slice(5, 7));
    const amount = ((yearly[member.tier] / 12) * months) / (member.relieved ? 2 : 1);
    plain.billed(dayIn(10), 'dues', amount);
    bills.push({
      ...{
        id: row.id,
        number: row.number,
        kind: 'dues',
        member,
        amount,
        billed: amount,
        paid: 0,
        due: row.due_day,
        over: false,
      },
      ...{ fund: 'general', plan: planOf(member.openid) },
    });
  }
}

async function issue(
  kind: 'service' | 'grant' | 'sponsorship',
  amount: number,
  member: Member | null,
  fund: Bill['fund'] = 'general',
) {
  const given = { kind, title: `${kind} ${serial++}`, membershipId: member?.id ?? null, amount, dueDay: dayIn(28) };
  const id =
    fund === 'general'
      ? (await finance.payments.issueBill({ feeId: fees[kind] ?? '', ...given, payerName: member ? null : '某某单位' }))
          .billId
      : (
          await issueBill(
            db,
            {
              ...{ ...given, feeItemId: fees[kind] ?? '', payerName: '某某基金会', fund: school, issuedOn: dayIn(16) },
              ...{ source: { kind: 'hand', id: newId(readClock()) }, by: null },
            },
            readClock(),
          )
        ).id;
  const { number } = await finance.payments.bill({ billId: id });
  plain.billed(dayIn(16), kind, amount, fund);
  const plan: Bill['plan'] = { how: draw() < 0.2 ? 'cash' : 'bank', month: Math.min(12, month + 1) };
  const bill: Bill = {
    id,
    number,
    kind,
    member,
    amount,
    billed: amount,
    paid: 0,
    due: dayIn(28),
    over: false,
    fund,
    plan,
  };
  bills.push(bill);
  return bill;
}

/** A payment of a bill, by finance; `day` may lie in a month that is closed already. */
async function receive(bill: Bill, channel: 'bank' | 'cash', amount: number, day: string): Promise<void> {
  const named = channel === 'cash' || draw() < 0.5;
  const externalNo = channel === 'bank' ? serialNo() : null;
  const given = {
    ...{ channel, amount, day, externalNo, payerName: '', billId: named ? bill.id : null },
    remark: named ? '' : `转账 ${bill.number} 会费`,
  };
  const { applied } = await finance.payments.receive(given);
  const owed = bill.amount - bill.paid;
  expect(applied).toBe(Math.min(owed, amount));
  plain.received(day, channel, amount);
  plain.applied(dayIn(15), bill.kind, applied, bill.fund);
  bill.paid += applied;
  bill.over = bill.paid === bill.amount;
  if (externalNo && draw() < 0.15)
    expect((await refusalOf(finance.payments.receive({ ...given, billId: null }))).code).toBe('ALREADY_RECORDED');
}
/** By WeChat, told up to three times among others, some after a transfer has paid the bill already. */
async function payByWechat(due: readonly Bill[]): Promise<void> {
  const told = [];
  for (const bill of due) {
    const { orderId, pay } = await as(bill.member?.openid ?? '').payments.payBill({ billId: bill.id });
    expect(wechat().pay(pay.package.slice('prepay_id='.length))).toBe(true);
    const order = wechat().orders.get(orderId.replaceAll('-', ''));
    if (!order) throw new Error('WeChat has the order');
    const late = draw() < 0.15;
    const amount = bill.amount;
    if (late) await receive(bill, 'bank', amount, dayIn(15));
    plain.received(dayIn(15), 'wechat', amount);
    if (late) plain.sentBack(dayIn(15), 'wechat', amount);
    else {
      plain.applied(dayIn(15), 'dues', amount);
      [bill.paid, bill.over] = [amount, true];
    }
    told.push(...Array.from({ length: 1 + upTo(2) }, () => order));
  }
  for (const order of shuffled(told)) expect(await tell(wechat().noticeOf(order))).toBe(200);
  await sendBack();
}
/** WeChat's refunds go out after the commit. */
async function sendBack(): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    SELECT r.id FROM refund r JOIN payment p ON p.id = r.payment_id WHERE r.state = 'approved' AND p.channel = 'wechat'`.execute(
    db,
  );
  for (const { id } of rows)
    expect((await sendRefunds.work(db, readClock(), { refundId: id }, () => Promise.resolve())).state).toBe('done');
}

async function collect(): Promise<void> {
  clockTo(15);
  const due = shuffled(bills.filter(({ over, plan }) => !over && plan.how !== 'never' && plan.month <= month));
  const open = due.filter(({ member }) => !member?.left);
  for (const bill of open.filter(({ plan }) => plan.how !== 'wechat')) {
    const owed = bill.amount - bill.paid;
    // Money of the last days of a month that is closed by now is found on the 15th.
    const day = month > 1 && draw() < 0.1 ? dayIn(20 + upTo(7), month - 1) : dayIn(1 + upTo(14));
    if (bill.plan.how === 'parts' && bill.paid === 0) {
      await receive(bill, 'bank', Math.floor(owed / 3), day);
      bill.plan.month = month + 1;
    } else if (bill.plan.how === 'over') await receive(bill, 'bank', owed + 10_000, day);
    else await receive(bill, bill.plan.how === 'cash' ? 'cash' : 'bank', owed, day);
  }
  await payByWechat(open.filter(({ plan }) => plan.how === 'wechat'));
}

async function otherIncome(): Promise<void> {
  clockTo(16);
  await issue('service', 200_000 + upTo(900) * 100, members[upTo(150)] ?? null);
  const wrong = await issue('service', 77_700, null);
  if (month % 2 === 0) {
    await finance.payments.cancelBill({ billId: wrong.id, reason: '开错了对象。' });
    plain.dropped(dayIn(16), 'service', 77_700);
    wrong.over = true;
  }
  if (month % 3 === 0) await issue('grant', 4_000_000, null);
  if (month % 4 === 2) await issue('sponsorship', 1_500_000, null);
  if (month % 5 === 1) await issue('grant', 6_000_000, null, 'restricted');
}
/** Part of a paid bill goes back by hand, by two persons, and nobody owes it again. */
async function refundByHand(): Promise<void> {
  const paid = bills.find(({ kind, over, plan, paid }) => kind === 'dues' && over && plan.how === 'bank' && paid > 0);
  if (!paid) throw new Error('a paid bill');
  const [payment] = (await finance.payments.bill({ billId: paid.id })).payments;
  const amount = Math.floor(paid.paid / 4);
  const { refundId } = await finance.payments.askRefund({
    ...{ billId: paid.id, paymentId: payment?.paymentId ?? '', amount, waives: true, reason: '多开了一个季度。' },
  });
  await director.payments.decideRefund({ refundId, verdict: 'approve', reason: '' });
  await finance.payments.recordRefund({ refundId, externalNo: serialNo(), day: dayIn(25) });
  plain.refunded(dayIn(25), 'bank', 'dues', amount);
  [paid.amount, paid.paid] = [paid.amount - amount, paid.paid - amount];
}

/** A meeting with a price: paid by transfer, by WeChat, not at all; two stay away, and one in August is called off. */
async function hold(): Promise<void> {
  clockTo(18);
  const startsAt = `${dayIn(12, month + 1)}T01:00:00.000Z`;
  const { meetingId } = await published({
    ...{ startsAt, endsAt: `${dayIn(12, month + 1)}T09:00:00.000Z`, title: `${month} 月培训会`, capacity: 40 },
    ...{ fee: { fen: 20_000, basis: '场地与餐费' }, registrationOpensAt: `${dayIn(18)}T02:00:00.000Z` },
    ...{
      registrationClosesAt: `${dayIn(11, month + 1)}T09:00:00.000Z`,
      cancelUntil: `${dayIn(11, month + 1)}T01:00:00.000Z`,
    },
  });
  const paid: { registrationId: string; openid: string; channel: 'bank' | 'wechat' }[] = [];
  for (let i = 0; i < 10; i++) {
    const openid = `guest-${month}-${i}`;
    await personWith(openid);
    const { registrationId } = await as(openid).meetings.register({ meetingId, name: `来宾${i}` });
    const { billId } = await as(openid).meetings.payRegistration({ registrationId });
    plain.billed(dayIn(18), 'meeting', 20_000);
    if (i === 9) continue;
    if (i % 3 === 0) {
      const { orderId, pay } = await as(openid).payments.payBill({ billId });
      wechat().pay(pay.package.slice('prepay_id='.length));
      const order = wechat().orders.get(orderId.replaceAll('-', ''));
      if (order) await tell(wechat().noticeOf(order));
    } else {
      const given = { channel: 'bank' as const, billId, amount: 20_000, day: dayIn(18), externalNo: serialNo() };
      await finance.payments.receive({ ...given, payerName: '', remark: '' });
    }
    const channel = i % 3 === 0 ? 'wechat' : 'bank';
    paid.push({ registrationId, openid, channel });
    plain.received(dayIn(18), channel, 20_000);
    plain.applied(dayIn(18), 'meeting', 20_000);
  }
  // The tenth never pays.
  setClock(`${dayIn(18)}T02:30:00Z`);
  await seats(db, readClock());
  plain.dropped(dayIn(18), 'meeting', 20_000);
  const away = month === 8 ? paid : paid.slice(0, 2);
  if (month === 8) {
    const { version } = await director.meetings.manage({ meetingId });
    await director.meetings.cancel({ meetingId, version, reason: '场地临时关闭' });
  } else
    for (const { openid, registrationId } of away) await as(openid).meetings.cancelRegistration({ registrationId });
  await meetingMoney(db, readClock());
  await sendBack();
  const { rows } = await sql<{ id: string }>`SELECT id FROM refund WHERE state = 'approved'`.execute(db);
  for (const { id } of rows)
    await finance.payments.recordRefund({ refundId: id, externalNo: serialNo(), day: dayIn(18) });
  for (const { channel } of away) plain.refunded(dayIn(18), channel, 'meeting', 20_000);
}

const approve = async (id: string) => {
  for (const openid of ['local-finance', 'local-director', 'local-president']) await decided(id, openid);
};
const ask = (change: Parameters<typeof formOf>[0]) =>
  as('local-clerk').expenses.submit({ form: formOf({ day: dayIn(20), invoices: [], ...change }) });
let advance: { id: string; fen: number } | null = null;
async function spend(): Promise<void> {
  clockTo(20);
  const often = (['meeting', 'office', 'travel', 'other', 'staff'] as const).map((category, i) => ({
    category,
    lineCode: `${'ABCDS'[i]}1`,
  }));
  const lines = [
    ...[0, 1, 2].flatMap((i) => often[(month + 2 * i) % 5] ?? []),
    ...(month % 3 === 0 ? [{ category: 'grant' as const, lineCode: 'E1' }] : []),
    ...(month === 7 ? [{ category: 'asset' as const, lineCode: 'F1' }] : []),
  ];
  const trip = { kind: 'travel' as const, travel: { from: '杭州', to: '北京', until: dayIn(21), people: ['王芳'] } };
  const approved: { id: string; category: string; code: string; amount: number }[] = await Promise.all(
    lines
      .map((each) => ({ ...each, amount: 50_000 + upTo(5000) * 100 }))
      .map(async ({ category, lineCode, amount }) => {
        const purpose = `${category} ${month} 月的支出`;
        const { id } = await ask({ category, lineCode, amount, purpose, ...(category === 'travel' ? trip : {}) });
        await approve(id);
        return { id, category, code: lineCode, amount };
      }),
  );
  for (const { category, code, amount } of approved) {
    plain.approved(dayIn(20), category, amount);
    use(code).promised += amount;
  }
  const refused = await ask({ amount: 99_900, purpose: `不同意的 ${month} 月支出` });
  await decided(refused.id, 'local-finance', 'refuse', { reason: '不是本会的事。' });

  if (advance) await clear(advance);
  else {
    const { id } = await ask({
      kind: 'advance',
      lineCode: null,
      category: 'travel',
      amount: 500_000,
      clearBy: dayIn(28, Math.min(12, month + 1)),
      purpose: `${month} 月外出备用金`,
    });
    await approve(id);
    approved.push({ id, category: 'advance', code: '', amount: 500_000 });
    advance = { id, fen: 500_000 };
  }
  clockTo(22);
  await payOut(approved);
}
/** Part of an advance is spent on something that no category of its own has, the rest comes back. */
async function clear({ id: advanceId, fen }: { id: string; fen: number }): Promise<void> {
  const category = month % 4 === 0 ? 'other' : 'meeting';
  const lineCode = month % 4 === 0 ? 'D1' : 'A1';
  const { id } = await ask({ category, lineCode, amount: 320_000, advanceId, purpose: `备用金开支 ${month} 月` });
  await approve(id);
  plain.approved(dayIn(20), category, 320_000);
  plain.cleared(dayIn(20), category, 320_000);
  use(lineCode).spent += 320_000;
  await finance.expenses.returnAdvance({ expenseId: advanceId, amount: fen - 320_000, by: 'cash', day: dayIn(20) });
  plain.advanced(dayIn(20), 'cash', -(fen - 320_000));
  advance = null;
}
async function payOut(
  approved: readonly { id: string; category: string; code: string; amount: number }[],
): Promise<void> {
  const book = ({ category, code, amount }: (typeof approved)[number], by: 'bank' | 'cash', sign: 1 | -1 = 1) => {
    if (category === 'advance') return plain.advanced(dayIn(22), by, sign * amount);
    plain.paid(dayIn(22), by, category, sign * amount);
    use(code).promised -= sign * amount;
    use(code).spent += sign * amount;
  };
  const [cash, ...rest] = approved;
  // December leaves something owed.
  const batch = month === 12 ? rest.slice(0, -1) : rest;
  if (cash) {
    await finance.expenses.payCash({ expenseId: cash.id, day: dayIn(22) });
    book(cash, 'cash');
  }
  const pay = async (each: typeof batch, states: ('paid' | 'rejected' | 'returned')[][]) => {
    const { id: batchId } = await finance.expenses.makeBatch({
      expenseIds: each.map(({ id }) => id),
      layoutId: 'plain',
    });
    const { rows } = await finance.expenses.batch({ batchId });
    for (const step of states) {
      const results = rows.flatMap(({ id: itemId }, i) => {
        const state = step[i % step.length];
        return state ? [{ itemId, state, reason: '银行的原因' }] : [];
      });
      await finance.expenses.settle({ batchId, day: dayIn(22), results });
    }
  };
  const [bad, ...good] = batch;
  await pay(good, [['paid']]);
  for (const each of good) book(each, 'bank');
  if (!bad) return;
  // One is rejected or comes back, and is paid anew.
  if (month % 2) await pay([bad], [['rejected']]);
  else {
    await pay([bad], [['paid'], ['returned']]);
    book(bad, 'bank');
    book(bad, 'bank', -1);
  }
  await pay([bad], [['paid']]);
  book(bad, 'bank');
}

async function byHand(): Promise<void> {
  clockTo(24);
  const day = dayIn(24);
  const manual = (summary: string, lines: ReturnType<typeof debit>[]) =>
    confirmed({ kind: 'manual', day, summary, lines });
  await manual('利息', [debit('1002', 12_300), credit('490102', 12_300)]);
  plain.byHand(
    day,
    [
      ['1002', 12_300],
      ['490102', -12_300],
    ],
    [['received.other', 12_300]],
  );
  await manual('折旧', [debit('520106', 100_000), credit('1502', 100_000)]);
  plain.byHand(day, [
    ['520106', 100_000],
    ['1502', -100_000],
  ]);
  await confirmed({
    kind: 'transfer',
    day,
    summary: '提取微信款',
    fromAccount: '100901',
    toAccount: '1002',
    amount: 50_000,
  });
  plain.byHand(day, [
    ['100901', -50_000],
    ['1002', 50_000],
  ]);
  if (month % 3) return;
  // Of the restricted fund: a grant is given, and part of the restriction ends.
  await manual('发放助学金', [debit('510105', 3_000_000, school), credit('1002', 3_000_000, school)]);
  plain.byHand(
    day,
    [
      ['510105', 3_000_000, 'restricted'],
      ['1002', -3_000_000, 'restricted'],
    ],
    [['paid.grants', -3_000_000, 'restricted']],
  );
  await confirmed({ kind: 'release', day, summary: '管理费提取', fundId: school, account: '1002', amount: 500_000 });
  plain.byHand(day, [
    ['3102', 500_000, 'restricted'],
    ['1002', -500_000, 'restricted'],
    ['1002', 500_000],
    ['3101', -500_000],
  ]);
  const tooMuch = {
    kind: 'release' as const,
    day,
    summary: '多于结余',
    fundId: school,
    account: '1002',
    amount: 90_000_000,
  };
  expect((await refusalOf(finance.books.propose(tooMuch))).code).toBe('FUND_SHORT');
  if (month !== 9) return;
  // A mistake of a month that is closed is taken back in this one.
  const { rows } = await finance.books.entries({ month: monthName(6), sourceKind: 'manual', q: '利息' });
  await confirmed({ kind: 'reversal', day, reason: '重复记账', entryId: rows[0]?.id ?? '' });
  plain.byHand(
    day,
    [
      ['1002', -12_300],
      ['490102', 12_300],
    ],
    [['received.other', -12_300]],
  );
}

async function leave(): Promise<void> {
  clockTo(25);
  const going = members.filter(({ left, joined }) => left === null && joined < dayIn(1));
  const leavers = [going[upTo(60) + 60], going.find(({ openid }) => openid)].filter((each) => each !== undefined);
  for (const member of leavers) {
    if (member.openid) await as(member.openid).membership.leave({ membershipId: member.id, confirmName: member.name });
    else {
      const fileId = await uploadedFile('local-clerk');
      await as('local-clerk').membership.leaveOnNotice({ membershipId: member.id, fileId, reason: '书面申请退会' });
    }
    member.left = dayIn(25);
    const bill = bills.find((each) => each.kind === 'dues' && each.member === member && !each.over);
    // Every second of them is let off what nothing was paid of.
    if (!bill || bill.paid > 0 || month % 2) continue;
    await finance.payments.cancelBill({ billId: bill.id, reason: '退会，不再收取。' });
    plain.dropped(dayIn(25), 'dues', bill.amount);
    bill.over = true;
  }
}

async function statementsAgree(from: string, to: string, final?: boolean): Promise<void> {
  for (const kind of ['activity', 'position', 'cash'] as const) {
    const statement = await finance.books.statement({ kind, from, to });
    if (final !== undefined) expect(statement.final).toBe(final);
    const shown = Object.fromEntries(statement.lines.map((line) => [line.key, figureOf(line)]));
    const meant = Object.fromEntries(statement.lines.map(({ key }) => [key, plain.figure(kind, key, from, to)]));
    expect({ kind, from, to, ...shown }).toEqual({ kind, from, to, ...meant });
  }
}
const figureOf = ({ unrestricted, restricted, amount }: Record<keyof Figure, number | null>): Figure => ({
  ...{ unrestricted: unrestricted ?? 0, restricted: restricted ?? 0, amount: amount ?? 0 },
});
const trialOf = async () => {
  const { rows } = await sql<{ key: string; fen: number }>`
    SELECT to_char(s.month, 'YYYY-MM') || ' ' || s.account || CASE WHEN f.restricted THEN ' restricted' ELSE ' general' END AS key, sum(s.debit - s.credit)::bigint AS fen
      FROM trial_balance s JOIN fund f ON f.id = s.fund_id GROUP BY 1 HAVING sum(s.debit - s.credit) <> 0`.execute(db);
  return Object.fromEntries(rows.map(({ key, fen }) => [key, fen]));
};

beforeAll(async () => {
  await engage();
  await appointPerson('local-finance-2', 'finance');
  await takeOver();
  for (month = 1; month <= 12; month++) {
    clockTo(5);
    if (month > 1) {
      await finance.books.closeMonth({ month: monthName(month - 1) });
      plain.closed = monthName(month - 1);
    }
    await join(month <= 4 ? 9 : 8);
    if ([1, 4, 7, 10, 12].includes(month)) await billDues();
    await collect();
    await otherIncome();
    if (month % 3 === 2) await hold();
    await spend();
    await byHand();
    await leave();
    if (month === 6 || month === 9) await refundByHand();
    clockTo(28);
    await duesArrears(db, readClock());
    expect(await trialOf()).toEqual(plain.trial());
  }
  setClock('2027-01-06T02:00:00Z');
  await finance.books.closeMonth({ month: '2026-12' });
  plain.closed = '2026-12';
  await duesArrears(db, readClock());
}, 240_000);

it('had 300 members, and money of every kind', () => {
  expect(members).toHaveLength(300);
  expect(members.filter(({ left }) => left).length).toBeGreaterThan(20);
  for (const account of ['4201', '430101', '430102', '4401', '490101', '1501', '2203', '100901', '1001', '520104'])
    expect([account, plain.account(account, '2026-01', '2026-12') !== 0]).toEqual([account, true]);
  expect(plain.account('112201', '2026-01', '2026-11')).toBe(500_000);
});

it('has each account, fund and month as the plain sum has it', async () => {
  expect(await trialOf()).toEqual(plain.trial());
});

it('shows in every statement of every month, quarter and year what the plain sum says', async () => {
  for (let m = 1; m <= 12; m++) await statementsAgree(monthName(m), monthName(m), true);
  for (const m of [1, 4, 7, 10]) await statementsAgree(monthName(m), monthName(m + 2), true);
  await statementsAgree('2026-01', '2026-12', true);
  await statementsAgree('2026-01', '2026-06', true);
});

it('has the budget of a span beside its costs, and what of it was needed', async () => {
  // Lines of the budget by the cost that they are; an asset is none.
  const costs = { '5101': 2, '510101': 1, '510105': 1, '5201': 4, '520104': 1, '520199': 1, cost: 6 };
  for (const [from, to, months] of [
    ['2026-05', '2026-05', 1],
    ['2026-04', '2026-06', 3],
    ['2026-01', '2026-12', 12],
  ] as const) {
    const { lines } = await finance.books.statement({ kind: 'activity', from, to });
    const planned = Object.fromEntries(lines.map(({ key, budget }) => [key, budget]));
    for (const [key, many] of Object.entries(costs))
      expect([from, key, planned[key]]).toEqual([from, key, many * months * 2_000_000]);
    expect(planned).toMatchObject({ '4201': null, income: null, change: null, '5301': null });
  }
  const { lines } = await finance.books.statement({ kind: 'activity', from: '2027-01', to: '2027-01' });
  expect(lines.every(({ budget }) => budget === null)).toBe(true);
});

it('says of the year before what that was', async () => {
  const [then, now] = [
    await finance.books.statement({ kind: 'activity', from: '2026-01', to: '2026-01' }),
    await finance.books.statement({ kind: 'activity', from: '2027-01', to: '2027-01' }),
  ];
  // Then a line may be there for its budget alone.
  const was = Object.fromEntries(then.lines.flatMap(({ key, amount }) => (amount ? [[key, amount]] : [])));
  expect(Object.fromEntries(now.lines.map(({ key, before }) => [key, before]))).toMatchObject(was);
  expect(was.income).toBe(-plain.account('4', '2026-01', '2026-01'));
  expect(now.lines.find(({ key }) => key === 'income')?.amount).toBe(0);
});

it('opens each figure of the year to rows that add up to it', async () => {
  for (const kind of ['activity', 'position', 'cash'] as const) {
    const { lines } = await finance.books.statement({ kind, from: '2026-01', to: '2026-12' });
    for (const { key, opens, amount } of lines) {
      if (!opens) continue;
      let [sum, cursor, said]: [number, string | null | undefined, number | null] = [0, undefined, null];
      do {
        const page = await finance.books.lines({ ...opens, ...(cursor ? { cursor } : {}) });
        said ??= page.total;
        sum += page.rows.reduce((all, row) => all + row.amount, 0);
        cursor = page.next;
      } while (cursor);
      expect([kind, key, sum, said]).toEqual([kind, key, amount, amount]);
    }
  }
});

it('keeps the restricted fund apart', async () => {
  const { funds, money } = await finance.books.home({});
  const left = -['3', '4', '5'].reduce((sum, code) => sum + plain.account(code, '0000', '2026-12', 'restricted'), 0);
  expect(funds.find(({ id }) => id === school)?.balance).toBe(left);
  expect(left).toBeGreaterThan(0);
  for (const { code, balance } of money)
    expect([code, balance]).toEqual([code, plain.account(code, '0000', '2026-12')]);
});

it('has the dues by tier, and the arrears by age', async () => {
  const dues = bills.filter(({ kind }) => kind === 'dues');
  const byTier: Record<string, { members: number; amount: number }> = {};
  let paid = 0;
  for (const id of runs) {
    const run = await finance.dues.run({ id });
    for (const { tier, members: many, amount } of run.tiers) {
      const sum = (byTier[tier] ??= { members: 0, amount: 0 });
      [sum.members, sum.amount] = [sum.members + many, sum.amount + amount];
    }
    paid += run.paidAmount;
  }
  const named = { 普通会员: '会员', 理事单位: '理事', 会长单位: '会长' };
  for (const [tier, name] of Object.entries(named)) {
    const of = dues.filter(({ member }) => member?.tier === tier);
    expect([name, byTier[name]]).toEqual([
      name,
      { members: of.length, amount: of.reduce((sum, bill) => sum + bill.billed, 0) },
    ]);
  }
  expect(paid).toBe(dues.reduce((sum, bill) => sum + bill.paid, 0));

  const late = dues.filter(({ over, due }) => !over && due < '2027-01-06');
  const days = ({ due }: Bill) => (Date.parse('2027-01-06') - Date.parse(due)) / 86_400_000;
  const ageOf = (n: number) => (n <= 30 ? 'month' : n <= 90 ? 'quarter' : n <= 365 ? 'year' : 'older');
  const ages: Record<string, { members: number; owed: number }> = {};
  for (const bill of late) {
    const age = (ages[ageOf(days(bill))] ??= { members: 0, owed: 0 });
    [age.members, age.owed] = [age.members + 1, age.owed + bill.amount - bill.paid];
  }
  const arrears = await finance.dues.arrears({});
  expect(Object.fromEntries(arrears.ages.map(({ age, ...sum }) => [age, sum]))).toEqual(ages);
  expect(arrears.total).toBe(late.length);
  expect(Object.keys(ages).length).toBeGreaterThan(1);
});

it('has what is spent, promised and owed as the plain sum has it', async () => {
  const { rows } = await finance.expenses.budget({ year: 2026 });
  for (const { code, spent, promised, left, budget } of rows) {
    const used = use(code);
    expect([code, spent, promised, left]).toEqual([
      code,
      used.spent,
      used.promised,
      budget - used.spent - used.promised,
    ]);
  }
  const owed = Object.values(spending).reduce((sum, { promised }) => sum + promised, 0);
  expect(owed).toBeGreaterThan(0);
  // 1,000,000 of the payables were there at the takeover.
  expect(-plain.account('22', '0000', '2026-12') + plain.account('2203', '0000', '2026-12')).toBe(owed + 1_000_000);
  // What is owed to the association is what the bills still ask, and what it took over.
  const asked = bills.reduce((sum, bill) => (bill.over ? sum : sum + bill.amount - bill.paid), 0);
  expect(plain.account('1121', '0000', '2026-12')).toBe(asked + 3_600_000);
});
