import type { Client } from 'pg';
import type { RiskForm } from '../../contracts/compliance';
import { monthsLater } from '../../cloudfunctions/compliance/judge-risk';
import { endRiskRow, insertRisk, saveCheck } from '../../cloudfunctions/compliance/risk-store';
import { startOf } from '../../cloudfunctions/shared/clock';
import { builderOver } from './builder-over';
import type { World } from './world';

interface Look {
  /** Days before today. */
  ago: number;
  note: string;
  likelihood: number;
  impact: number;
  /** What is to be mended, and in how many days from today. */
  mends?: readonly [measure: string, days: number];
}
interface Risk extends Omit<RiskForm, 'nextCheckOn'> {
  ago: number;
  looks: readonly Look[];
  ends?: readonly [ago: number, reason: string];
}

const ledger: readonly Risk[] = [
  {
    ...{ domain: 'spending', point: '大额支出未经集体决策先行付款', likelihood: 2, impact: 5, redLine: true },
    ...{ controls: '付款前核对决议号；网银双人复核', office: 'finance', everyMonths: 3, source: 'rule', ago: 200 },
    looks: [
      { ago: 110, note: '抽查 20 笔，都有审批。', likelihood: 2, impact: 5 },
      { ago: 20, note: '抽查 15 笔，都有审批。', likelihood: 2, impact: 5 },
    ],
  },
  {
    ...{ domain: 'meeting', point: '借会议安排游览、在景区开会', likelihood: 3, impact: 4, redLine: false },
    ...{
      controls: '发通知前检查场地，议程不写参观景点',
      office: 'compliance',
      everyMonths: 3,
      source: 'rule',
      ago: 180,
    },
    looks: [
      { ago: 24, note: '秋季交流会议程里有一处游览。', likelihood: 4, impact: 4, mends: ['改议程，重新发通知', 12] },
    ],
  },
  {
    ...{ domain: 'seal', point: '印章外借未登记', likelihood: 2, impact: 4, redLine: false },
    ...{ controls: '外借两人同行，当天归还并登记', office: 'clerk', everyMonths: 6, source: 'inspection', ago: 150 },
    looks: [{ ago: 60, note: '登记齐全。', likelihood: 2, impact: 4 }],
  },
  {
    ...{ domain: 'admission', point: '入会材料审核流于形式', likelihood: 2, impact: 3, redLine: false },
    ...{
      controls: '每季度抽查 10 份，核对证照原件',
      office: 'director',
      everyMonths: 3,
      source: 'inspection',
      ago: 170,
    },
    looks: [{ ago: 30, note: '抽查 10 份，1 份补了证照。', likelihood: 2, impact: 3 }],
  },
  {
    ...{ domain: 'donation', point: '会员赞助指定用途后挪用', likelihood: 1, impact: 5, redLine: true },
    ...{ controls: '限定用途单独核算，每季度对账', office: 'finance', everyMonths: 3, source: 'audit', ago: 190 },
    looks: [{ ago: 40, note: '专项账与银行一致。', likelihood: 1, impact: 5 }],
  },
  {
    ...{ domain: 'review', point: '评选推荐中的利益冲突', likelihood: 3, impact: 3, redLine: false },
    ...{
      controls: '评委回避登记；结果公示五个工作日',
      office: 'supervisor',
      everyMonths: 12,
      source: 'complaint',
      ago: 75,
    },
    looks: [],
  },
  {
    ...{ domain: 'staff', point: '工作人员在会员单位兼职取酬', likelihood: 3, impact: 3, redLine: false },
    ...{
      controls: '年度兼职申报，新任职三十天内申报',
      office: 'compliance',
      everyMonths: 12,
      source: 'rule',
      ago: 160,
    },
    looks: [],
  },
  {
    ...{ domain: 'tender', point: '展位搭建长期由一家承包', likelihood: 2, impact: 3, redLine: false },
    ...{ controls: '三家比价，理由入档', office: 'clerk', everyMonths: 6, source: 'audit', ago: 210 },
    looks: [{ ago: 90, note: '改为公开比价。', likelihood: 1, impact: 3 }],
    ends: [15, '搭建已改由会展中心统一承担'],
  },
];

/** 风险台账: what could go wrong in the eight fields, who looked, and what is being mended. */
export async function addRisks(
  client: Client,
  world: World,
  people: { compliance: string; director: string },
): Promise<void> {
  const db = builderOver(client);
  const random = world.part('risks');
  const at = (ago: number) => new Date(startOf(world.day(-ago)).getTime() + 10 * 3_600_000);
  for (const { ago, looks, ends, ...form } of ledger) {
    const id = random.id(at(ago));
    const next = monthsLater(world.day(-ago), form.everyMonths);
    await insertRisk(db, id, { ...form, nextCheckOn: next }, people.compliance, at(ago));
    for (const [place, { mends, ...look }] of looks.entries()) {
      const [measure = null, days = 0] = mends ?? [];
      const check = {
        ...{ id: random.id(at(look.ago)), riskId: id, version: place + 1 },
        what: mends ? ('found' as const) : ('good' as const),
        ...{ on: world.day(-look.ago), note: look.note, likelihood: look.likelihood, impact: look.impact },
        ...{ measure, mendBy: mends ? world.day(days) : null, by: people.compliance },
      };
      await saveCheck(db, { ...check, next: monthsLater(check.on, form.everyMonths) }, at(look.ago));
    }
    if (ends) await endRiskRow(db, id, looks.length + 1, ends[1], world.day(-ends[0]));
  }
}
