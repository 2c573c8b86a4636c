import { rules } from '../cloudfunctions/compliance/rules';
import type { Loaded } from '../cloudfunctions/compliance/judge-subjects';
import type { ExpenseFacts } from '../cloudfunctions/compliance/kinds';
import type { Subject } from '../cloudfunctions/compliance/rule';

/** Every rule about an expense: twenty, judged by the judges of the house with the values of its rows. */
const values: Readonly<Record<string, object>> = {
  SPEND01: { aboveYuan: 50_000 },
  SPEND07: { percent: 10 },
  PARTY01: { aboveYuan: 200_000 },
};
export const expenseRules: Loaded[] = rules
  .filter(({ about }) => about === 'expense')
  .map((rule) => ({
    ...{ id: `compliance.${rule.id}`, rule },
    versions: [
      {
        ...{ since: '2020-01-01', until: null, force: 'on', severity: 3 },
        params: rule.params.parse(values[rule.id] ?? {}),
      },
    ],
  }));

const purposes = {
  reception: ['考察团工作餐', '来访商会座谈', '机场迎接考察团一行', '招商对接接待', '友好商会回访', '机场宾馆工作餐'],
  meeting: [
    ...['会场租金', '会议资料印刷', '会议工作餐', '会场茶水', '会议证件印制', '投影设备租用', '会议笔记本和笔'],
    ...['理事会会场背景板制作', '年会答谢宴', '参会代表伴手礼'],
  ],
  other: [
    ...['会员培训教材印刷', '办公用纸', '网站维护', '审计费', '快递费', '展位搭建', '差旅住宿', '翻译服务'],
    ...['理事单位年终分红', '法律顾问费'],
  ],
};

/** An expense with its facts, reproducible: of each rule 1 to 20 in a hundred are hit. */
export function expense(n: number): Subject<ExpenseFacts> {
  let state = (n + 1) * 2_654_435_761;
  const below = (most: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    // The low bits of such a generator have short periods.
    return Math.floor((state / 2 ** 32) * most);
  };
  const of = <T>(all: readonly T[]): T => all[below(all.length)] as T;
  const once = (percent: number): boolean => below(100) < percent;
  const day = (): string => `2026-${String(1 + below(9)).padStart(2, '0')}-${String(1 + below(28)).padStart(2, '0')}`;
  const kind = once(40) ? 'reception' : once(75) ? 'ordinary' : once(66) ? 'travel' : 'advance';
  const category = kind === 'reception' ? 'reception' : kind === 'ordinary' && once(60) ? 'meeting' : 'service';
  const purpose = of(purposes[category === 'reception' || category === 'meeting' ? category : 'other']);
  const guests = kind === 'reception' ? below(15) : 0;
  const amount = 10_000 + below(400_000);
  const summed = once(20) ? 5_000_000 + below(35_000_000) : amount + below(500_000);
  const body = once(50);
  const budget = 1_000_000 + below(5_000_000);
  const spentOn = day();
  const inBudget = !once(12);
  const fund = once(20);
  // One literal, as the source of expenses makes it (compliance/expense-facts.ts).
  const facts: ExpenseFacts = {
    kind,
    category,
    state: once(10) ? of(['refused', 'withdrawn', 'cancelled']) : of(['submitted', 'approved', 'paid']),
    amount,
    summed,
    alike: once(8) ? 1 + below(3) : 0,
    splitDays: 30,
    purpose,
    day: spentOn,
    imported: once(15),
    ownSignature: once(4),
    decidedBy: body ? of(['president', 'presidentMeeting', 'council', 'assembly'] as const) : null,
    resolution: body ? `〔2026〕${below(40)}号` : null,
    partyReviewed: once(40),
    relatedMember: once(8) ? `示例${below(500)}有限公司` : null,
    payeeIsMember: once(20),
    inBudget,
    over: inBudget && once(25) ? below(1_500_000) : 0,
    budget: inBudget ? budget : 0,
    contractOn: once(40) ? day() : null,
    invoiceOn: once(60) ? day() : null,
    fundPurpose: fund ? '助学' : null,
    withinFund: fund ? !once(30) : null,
    letterNo: kind === 'reception' && !once(20) ? `商函〔2026〕${below(90)}号` : null,
    guests,
    hosts: kind === 'reception' ? below(6) : 0,
    mostHosts: guests > 10 ? Math.floor(guests / 3) : 3,
    headLimit: once(50) ? 30_000 : 0,
    alcohol: once(15),
    tobacco: once(10),
    gifts: once(10) ? 20_000 : 0,
  };
  return {
    subject: `expense:${n}`,
    title: purpose,
    page: `/modules/expenses/pages/expense/index?id=${n}`,
    committeeId: null,
    day: spentOn,
    barred: [],
    barredUnits: [],
    facts,
  };
}
