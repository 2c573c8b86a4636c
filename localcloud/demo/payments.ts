import { addDays, afterMinutes, startOf } from '../../cloudfunctions/shared/clock';
import type { Staff } from './association';
import type { DemoMeeting } from './meetings/rows';
import { addBill, addPayment, type DemoBill, type DemoKind, type DemoPayment } from './money';
import type { Random } from './random';
import type { World } from './world';
import { takeoverOf } from './year';

/** Kind, name, basis, standard, what is done for it, who pays, fen at most, of one's own will. */
const lines: readonly (readonly [DemoKind, string, string, string, string, string, number | null, boolean])[] = [
  ['dues', '会费', '会员大会〔2026〕1号', '按会费标准，每年一次', '会员大会通过的各项服务', '会员', null, false],
  [
    'service',
    '检测服务费',
    '理事会〔2026〕4号',
    '每批次，按实际检测项目',
    '委托检测、出具报告',
    '自愿委托的企业',
    300_000,
    true,
  ],
  [
    'service',
    '展位服务费',
    '理事会〔2026〕5号',
    '每个标准展位',
    '展位搭建、水电、会刊刊登',
    '自愿参展的企业',
    800_000,
    true,
  ],
  ['sponsorship', '活动赞助', '理事会〔2026〕7号', '按双方约定', '活动现场标识', '自愿赞助的企业', null, true],
  ['grant', '政府补助', '主管部门项目文件', '按项目文件', '公共服务项目', '政府部门', null, true],
  [
    'meeting',
    '培训费',
    '理事会〔2026〕8号',
    '每人每次，按成本分摊',
    '讲课、资料、工作餐',
    '自愿报名的人',
    30_000,
    true,
  ],
];
const billed = 72;

export interface DemoFees {
  dues: string;
  meeting: string;
}

/** The public list of fees, and a line that waits for its second person. */
export function addFees(world: World, staff: Staff): DemoFees {
  const random = world.part('fees');
  const [finance, director] = [staff.person('local-finance').id, staff.person('local-director').id];
  // Before the takeover: the first bills are by it.
  const from = addDays(takeoverOf(world), -30);
  const at = startOf(from);
  // Dues rest on the assembly that adopted the standard.
  const assembly = `会员大会〔${Number(from.slice(0, 4)) - 1}〕2号`;
  const ids = lines.map(([kind, name, written, standard, service_content, payer, price, voluntary]) => {
    const id = random.id(at);
    const basis = kind === 'dues' ? assembly : written;
    world.rows.add('fee_item', {
      ...{ id, kind, name, basis, standard, service_content, payer, price, voluntary, resolution: basis },
      ...{ state: 'published', effective: `[${from},)` },
      ...{ proposed_by: finance, proposed_at: at, decided_by: director, decided_at: at },
    });
    return id;
  });
  const soon = world.at(world.day(-1), random);
  world.rows.add('fee_item', {
    ...{ id: random.id(soon), kind: 'meeting', name: '会议和培训费', basis: '理事会〔2026〕9号', price: 50_000 },
    ...{ standard: '每人每次，按成本分摊', service_content: '场地、资料、工作餐', payer: '自愿报名的人' },
    ...{
      voluntary: true,
      state: 'proposed',
      effective: `[${world.day(20)},)`,
      proposed_by: finance,
      proposed_at: soon,
    },
  });
  addSingleBills(world, staff, ids);
  const [dues = ''] = ids;
  return { dues, meeting: ids.at(-1) ?? '' };
}

/** Single bills through the year, the latest of them open and some late; support of the state and of sponsors. */
function addSingleBills(world: World, staff: Staff, ids: readonly string[]): void {
  const random = world.part('payments');
  const by = staff.person('local-finance').id;
  const since = takeoverOf(world);
  const days = Math.round((Date.parse(world.today) - Date.parse(since)) / 86_400_000);
  const members = world.rows.gathered.membership.filter(({ status }) => status === 'active');
  const bill = (
    which: number,
    day: string,
    amount: number,
    payer: { id: string | null; name: string },
    fund?: string,
  ) => {
    const at = world.at(day, random);
    return addBill(world, random, {
      ...{ kind: lines[which]?.[0] ?? 'service', feeItemId: ids[which] ?? '', title: lines[which]?.[1] ?? '' },
      ...{ membershipId: payer.id, payerName: payer.name, amount, fund, at, day, due: addDays(day, 30), by },
      source: { kind: 'hand', id: random.id(at) },
    });
  };
  for (let i = 0; i < billed; i++) {
    const member = members[(i * 5) % members.length];
    if (!member) continue;
    // The first half of them through the year, the others lately.
    const ago = i % 2 === 0 ? days - 3 - Math.floor((i * (days - 90)) / billed) : random.int(3, 80);
    const day = world.day(-ago);
    const which = i % 5 === 0 ? 2 : i % 9 === 0 ? 3 : 1;
    const amount = which === 3 ? random.int(5, 30) * 100_000 : which === 2 ? 800_000 : random.int(6, 30) * 10_000;
    const made = bill(which, day, amount, member);
    if (i % 2 === 1 && i % 4 === 3) continue;
    const payment = addPayment(world, random, made, {
      channel: i % 11 === 5 ? 'cash' : i % 3 === 0 ? 'bank' : 'wechat',
      day: addDays(day, random.int(0, Math.min(20, ago - 1))),
      by,
      ...(i % 14 === 13 ? { amount: Math.floor(amount / 200) * 100 } : {}),
    });
    if (i === 9) askRefund(world, random, staff, made, payment);
    if (i % 6 === 1)
      askInvoice(world, random, { bill: made, kind: lines[which]?.[0] ?? 'service', payment, by, place: i });
  }
  const office = { id: null, name: '苏州市工业和信息化局' };
  for (const ago of [330, 150].filter((each) => each < days)) {
    const made = bill(4, world.day(-ago), 12_000_000, office);
    addPayment(world, random, made, { channel: 'bank', day: world.day(-ago + 21), by });
  }
}

/** Paid twice by mistake: finance has asked, another person decides. */
function askRefund(world: World, random: Random, staff: Staff, bill: DemoBill, payment: DemoPayment): void {
  const at = world.at(world.day(-1), random);
  world.rows.then(
    `insert into refund (id, payment_id, bill_id, amount, waives, reason, basis, state, asked_by, asked_at)
     values ($1, $2, $3, $4, true, '样品未送到，双方同意取消一项检测', 'hand', 'asked', $5, $6)`,
    [random.id(at), payment.id, bill.id, Math.floor(bill.amount / 300) * 100, staff.person('local-finance').id, at],
  );
}

interface AskedInvoice {
  bill: DemoBill;
  kind: DemoKind;
  payment: DemoPayment;
  by: string;
  place: number;
}
/** Receipts asked for: most have been issued, the latest wait. */
function askInvoice(world: World, random: Random, { bill, kind, payment, by, place }: AskedInvoice): void {
  const asked = afterMinutes(payment.at, 30);
  const [answered, id] = [afterMinutes(payment.at, 20 * 60), random.id(asked)];
  const waits = answered.getTime() > startOf(world.day(-12)).getTime() || place % 4 === 3;
  const number = `${world.today.slice(2, 4)}32${random.text('0123456789', 16)}`;
  world.rows.then(
    `insert into invoice_request (id, bill_id, bill_kind, title_name, tax_no, email, state, asked_at, receipt_kind, number, issued_on, answered_by, answered_at)
     select $1, $2, $3, coalesce(m.name, $4), m.uscc, 'caiwu@example.com', $5, $6, $7, $8, $9, $10, $11 from (values ($12::uuid)) v(id) left join membership m on m.id = v.id`,
    [
      ...[id, bill.id, kind, bill.payerName, waits ? 'asked' : 'issued', asked],
      ...(waits ? [null, null, null, null, null] : ['invoice', number, dayIn(answered), by, answered]),
      bill.membershipId,
    ],
  );
}
const dayIn = (at: Date) => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);

/** What seats with a price were paid, each at once; one who stays away has his money back. */
export function addSeatFees(world: World, staff: Staff, feeItemId: string, meetings: readonly DemoMeeting[]): void {
  const random = world.part('seat fees');
  const by = staff.person('local-finance').id;
  for (const meeting of meetings) {
    const seats = world.rows.gathered.registration.filter((row) => row.meeting_id === meeting.id);
    for (const [i, seat] of seats.entries()) {
      const at = new Date(seat.registered_at);
      const day = dayIn(at);
      const bill = addBill(world, random, {
        ...{ kind: 'meeting', feeItemId, title: meeting.title, membershipId: seat.membership_id ?? null },
        ...{
          personId: seat.person_id ?? null,
          payerName: seat.name,
          amount: (meeting.fee?.fen ?? 0) * (seat.party ?? 1),
        },
        ...{
          quantity: seat.party ?? 1,
          at: afterMinutes(at, 1),
          day,
          due: day,
          source: { kind: 'meeting', id: seat.id },
          by,
        },
      });
      const payment = addPayment(world, random, bill, { channel: 'wechat', day, by, at: afterMinutes(at, 3) });
      if (i === 0 && meeting.startsAt > startOf(world.today)) giveBack(world, random, seat.id, bill, payment);
    }
  }
}

/** He has taken his registration back: the bill is off, and WeChat has given the money back. */
function giveBack(world: World, random: Random, registrationId: string, bill: DemoBill, payment: DemoPayment): void {
  const at = world.at(world.day(-1), random);
  const [refundId, allocationId] = [random.id(at), random.id(at)];
  const { rows } = world;
  rows.then(`update registration set state = 'cancelled', ended_at = $2 where id = $1`, [registrationId, at]);
  rows.then(`update registration set money_open = false where id = $1`, [registrationId]);
  rows.then(
    `insert into refund (id, payment_id, bill_id, amount, waives, reason, basis, state, asked_at) values ($1, $2, $3, $4, true, '取消报名', 'rule', 'approved', $5)`,
    [refundId, payment.id, bill.id, bill.amount, at],
  );
  rows.then(
    `insert into allocation (id, payment_id, bill_id, amount, at, reverses, reason) values ($1, $2, $3, $4, $5, $6, '取消报名')`,
    [allocationId, payment.id, bill.id, -bill.amount, at, payment.allocationId],
  );
  rows.then(
    `update bill set waived = amount, revision = 1, state = 'cancelled', ended_at = $2, ended_reason = '取消报名' where id = $1`,
    [bill.id, at],
  );
  rows.then(`update refund set state = 'done', done_on = $2, external_no = $3 where id = $1`, [
    refundId,
    world.day(-1),
    `5030${random.text('0123456789', 18)}`,
  ]);
}

/** In the order of their days: the numbers of bills and of cash receipts follow it. */
export function sortMoney({ rows }: World): void {
  const { bill, payment } = rows.gathered;
  bill.sort((a, b) => new Date(a.issued_at).getTime() - new Date(b.issued_at).getTime());
  payment.sort((a, b) => new Date(a.recorded_at).getTime() - new Date(b.recorded_at).getTime());
}
