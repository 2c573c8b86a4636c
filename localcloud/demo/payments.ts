import type { Client } from 'pg';
import { addDays, startOf } from '../../cloudfunctions/shared/clock';
import type { Staff } from './association';
import type { World } from './world';

const lines = [
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
] as const;
const billed = 36;

/** The public list of fees, and single bills of this autumn: some paid, some late; and a line that waits for its second person. */
export function addFees(world: World, staff: Staff): void {
  const { rows } = world;
  const random = world.part('payments');
  const [finance, director] = [staff.person('local-finance').id, staff.person('local-director').id];
  const from = world.day(-400);
  const at = startOf(from);
  const ids = lines.map(([kind, name, basis, standard, serviceContent, payer, price, voluntary]) => {
    const id = random.id(at);
    rows.add('fee_item', {
      ...{
        id,
        kind,
        name,
        basis,
        standard,
        service_content: serviceContent,
        payer,
        price,
        voluntary,
        resolution: basis,
      },
      ...{
        state: 'published',
        effective: `[${from},)`,
        proposed_by: finance,
        proposed_at: at,
        decided_by: director,
        decided_at: at,
      },
    });
    return id;
  });
  const soon = world.at(world.day(-1), random);
  rows.add('fee_item', {
    ...{
      id: random.id(soon),
      kind: 'meeting',
      name: '会议和培训费',
      basis: '理事会〔2026〕9号',
      standard: '每人每次，按成本分摊',
      service_content: '场地、资料、工作餐',
    },
    ...{
      payer: '自愿报名的人',
      price: 50_000,
      voluntary: true,
      state: 'proposed',
      effective: `[${world.day(20)},)`,
      proposed_by: finance,
      proposed_at: soon,
    },
  });
  const members = rows.gathered.membership.filter(({ status }) => status === 'active').slice(0, billed);
  for (const [i, member] of members.entries()) {
    const issuedOn = world.day(-random.int(3, 80));
    const issuedAt = world.at(issuedOn, random);
    const which = i % 5 === 0 ? 2 : i % 9 === 0 ? 3 : 1;
    const amount = which === 3 ? random.int(5, 30) * 100_000 : which === 2 ? 800_000 : random.int(6, 30) * 10_000;
    const bill = { id: random.id(issuedAt), amount };
    rows.add('bill', {
      ...{
        ...bill,
        kind: lines[which][0],
        fee_item_id: ids[which] ?? '',
        title: lines[which][1],
        membership_id: member.id,
        payer_name: member.name,
      },
      ...{
        issued_on: issuedOn,
        due_day: addDays(issuedOn, 30),
        source_kind: 'hand',
        source_id: random.id(issuedAt),
        issued_by: finance,
        issued_at: issuedAt,
      },
    });
    if (i % 4 === 3) continue;
    const day = addDays(issuedOn, random.int(0, 2));
    const paidAt = world.at(day, random);
    const payment = { id: random.id(paidAt), amount: i % 7 === 6 ? Math.floor(amount / 2) : amount };
    rows.add('payment', {
      ...{
        ...payment,
        channel: i % 3 === 0 ? 'bank' : 'wechat',
        external_no: `DEMO${String(i + 1).padStart(6, '0')}`,
        day,
        membership_id: member.id,
      },
      ...{ payer_name: member.name, remark: '', recorded_by: finance, recorded_at: paidAt },
    });
    rows.add('allocation', {
      id: random.id(paidAt),
      payment_id: payment.id,
      bill_id: bill.id,
      amount: payment.amount,
      by_id: finance,
      at: paidAt,
    });
  }
}

/** Puts what was billed, received and applied into the books, by the rules by which the house does. */
export async function postFees(client: Client): Promise<void> {
  await client.query(`
    SELECT count(*) FROM (
      SELECT 'bill' AS kind, id AS source, 'issued' AS step, 'bill.issued.' || kind AS rule, amount, issued_on AS day, membership_id, payer_name AS party, number || ' ' || title AS zh, 'Bill ' || number AS en, issued_by AS by, issued_at AS at FROM bill
      UNION ALL
      SELECT 'payment', id, 'received', 'payment.' || channel, amount, day, membership_id, payer_name, '收款 ' || external_no, 'Payment ' || external_no, recorded_by, recorded_at FROM payment
      UNION ALL
      SELECT 'allocation', a.id, 'applied', 'payment.applied.' || b.kind, a.amount, (a.at AT TIME ZONE 'Asia/Shanghai')::date, b.membership_id, b.payer_name, '核销 ' || b.number, 'Applied to ' || b.number, a.by_id, a.at
        FROM allocation a JOIN bill b ON b.id = a.bill_id
    ) d CROSS JOIN LATERAL post_entries(jsonb_build_array(jsonb_build_object('id', overlay(d.source::text placing translate(right(d.source::text, 1), '0123456789abcdef', '89abcdef01234567') from 36), 'day', d.day, 'source_kind', d.kind, 'source_id', d.source, 'step', d.step,
      'rule', d.rule, 'amount', d.amount, 'membership_id', d.membership_id, 'party_name', d.party, 'summary', d.zh, 'summary_en', d.en, 'by', d.by)), d.at) p`);
}
