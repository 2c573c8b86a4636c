import { searchName } from '../../cloudfunctions/ground/search-name';
import { foldText } from '../../cloudfunctions/ground/fold-text';
import { addDays, startOf } from '../../cloudfunctions/shared/clock';
import { encrypt } from '../../cloudfunctions/shared/secrets';
import type { Staff } from './association';
import type { Random } from './random';
import type { World } from './world';

type Category = 'meeting' | 'service' | 'publicity' | 'office' | 'travel' | 'reception' | 'rent' | 'other';
/** Code, name, kind of cost, yuan a month. */
const lines: readonly [string, string, Category, number][] = [
  ['A01', '会议费', 'meeting', 12_000],
  ['A02', '会员服务', 'service', 9_000],
  ['A03', '宣传推广', 'publicity', 4_500],
  ['B01', '办公费', 'office', 3_000],
  ['B02', '差旅费', 'travel', 3_500],
  ['B03', '接待费', 'reception', 1_200],
  ['B04', '房租物业', 'rent', 15_000],
];
interface Plan {
  /** Days before today. */
  ago: number;
  line: string;
  kind: 'ordinary' | 'reception' | 'travel' | 'advance';
  payee: string;
  purpose: string;
  yuan: number;
  /** The step that it waits at, or what came of it. */
  at: 1 | 3 | 4 | 'approved' | 'paid';
  travel?: { from: string; to: string; people: string[] };
  reception?: Record<string, string | string[] | boolean | number>;
}
const rent = (ago: number): Plan => ({
  ...{ ago, line: 'B04', kind: 'ordinary', payee: '苏州工业园区星禾物业管理有限公司', yuan: 15_000, at: 'paid' },
  purpose: '办公室房租和物业费',
});
const plans: readonly Plan[] = [
  ...[310, 280, 250, 220, 190, 160, 130, 100, 70, 40].map(rent),
  {
    ago: 240,
    line: 'A01',
    kind: 'ordinary',
    payee: '苏州澄湖会议中心',
    purpose: '会员大会会场',
    yuan: 38_600,
    at: 'paid',
  },
  {
    ago: 175,
    line: 'A02',
    kind: 'ordinary',
    payee: '苏州知行企业咨询有限公司',
    purpose: '会员培训讲课费',
    yuan: 16_000,
    at: 'paid',
  },
  {
    ago: 120,
    line: 'A03',
    kind: 'ordinary',
    payee: '苏州墨帆广告有限公司',
    purpose: '会刊印刷',
    yuan: 9_800,
    at: 'paid',
  },
  {
    ago: 62,
    line: 'B01',
    kind: 'ordinary',
    payee: '苏州文汇办公用品有限公司',
    purpose: '打印纸和硒鼓',
    yuan: 1_260.5,
    at: 'paid',
  },
  {
    ...{
      ago: 33,
      line: 'B02',
      kind: 'travel',
      payee: '顾晓岚',
      purpose: '赴南京参加省联合会会议',
      yuan: 1_486,
      at: 'paid',
    },
    travel: { from: '苏州', to: '南京', people: ['顾晓岚'] },
  },
  {
    ...{
      ago: 6,
      line: 'B03',
      kind: 'reception',
      payee: '苏州湖畔人家餐饮有限公司',
      purpose: '接待无锡商会考察',
      yuan: 860,
      at: 3,
    },
    reception: {
      ...{ letterNo: '', guests: ['无锡商会一行五人'], hosts: ['周砚秋', '顾晓岚'], place: '湖畔人家' },
      ...{ alcohol: false, tobacco: false, gifts: 0 },
    },
  },
  { ago: 5, line: 'A01', kind: 'ordinary', payee: '苏州澄湖会议中心', purpose: '理事会会场定金', yuan: 12_000, at: 4 },
  {
    ago: 4,
    line: 'A03',
    kind: 'ordinary',
    payee: '苏州墨帆广告有限公司',
    purpose: '年会背景板制作',
    yuan: 6_400,
    at: 'approved',
  },
  {
    ago: 2,
    line: 'B01',
    kind: 'ordinary',
    payee: '苏州文汇办公用品有限公司',
    purpose: '会议室投影仪',
    yuan: 5_299,
    at: 1,
  },
];
const steps = [
  { seq: 1, name: 'expenseCheck', openid: 'local-finance', office: 'finance' },
  { seq: 3, name: 'expenseDirector', openid: 'local-director', office: 'director' },
  { seq: 4, name: 'expensePresident', openid: 'local-president', office: 'president' },
] as const;
const flowId = '01900000-0000-7000-8000-000000000004';

/** A year's budget and what was spent of it; some of it still waits for each of those who decide. */
export function addExpenses(world: World, staff: Staff): void {
  const random = world.part('expenses');
  const year = Number(world.today.slice(0, 4));
  addBudget(world, staff, random, year);
  const inYear = plans.filter(({ ago }) => world.day(-ago).startsWith(String(year)));
  inYear.forEach((plan, index) => addExpense(world, staff, random, plan, { year, no: index + 1 }));
  world.rows.then('insert into expense_counter (year, last) values ($1, $2)', [year, inYear.length]);
  world.rows.then(
    `insert into budget_use (year, code, promised, spent)
     select budget_year, line_code, coalesce(sum(amount) filter (where state in ('approved', 'paying')), 0), coalesce(sum(amount) filter (where state = 'paid'), 0)
     from expense where line_code is not null and kind <> 'advance' group by 1, 2`,
    [],
  );
}

function addBudget(world: World, staff: Staff, random: Random, year: number): void {
  const [finance, president] = [staff.person('local-finance').id, staff.person('local-president').id];
  const at = startOf(`${year}-01-05`);
  const id = random.id(at);
  world.rows.add('budget', { id, year, version: 1, saved_by: finance, saved_at: at, writers: [finance] });
  lines.forEach(([code, title, category, yuan], place) =>
    world.rows.add('budget_line', {
      ...{ budget_id: id, code, place, title, category, note: '' },
      months: Array.from({ length: 12 }, () => yuan * 100),
    }),
  );
  // Its lines are written before it is adopted, and never after.
  world.rows.then(
    `update budget set body = 'council', resolution_no = $2, adopted_on = $3, adopted_by = $4, adopted_at = $5 where id = $1`,
    [id, `江精理〔${year}〕1号`, `${year}-01-08`, president, startOf(`${year}-01-08`)],
  );
}

function addExpense(
  world: World,
  staff: Staff,
  random: Random,
  plan: Plan,
  { year, no }: { year: number; no: number },
) {
  const { line, kind, payee, purpose, at, travel, reception } = plan;
  const day = world.day(-plan.ago);
  const opened = world.at(day, random);
  const [id, caseId] = [random.id(opened), random.id(opened)];
  const claimant = staff.person('local-clerk').id;
  const amount = Math.round(plan.yuan * 100);
  const number = `ZC${year}-${String(no).padStart(4, '0')}`;
  const page = `/modules/expenses/pages/expense/index?id=${id}`;
  const waits = typeof at === 'number' ? at : 4;
  const past = steps.filter(({ seq }) => typeof at !== 'number' || seq < at);
  const decided = typeof at !== 'number';
  world.rows.add('flow_case', {
    ...{ id: caseId, flow_id: flowId, kind: 'expense', subject: `expense:${id}`, title: `${payee} ${purpose}` },
    ...{ page, own_page: page, committee_id: null, opened_by: claimant, opened_at: opened, round: 1 },
    facts: { path: 'president', sum: amount, party: false, director: true, president: true, supervisor: false },
    ...{ state: decided ? 'passed' : 'open', step_seq: waits, step_since: addDays(day, past.length) },
    ...{ due_on: decided ? null : addDays(world.today, 3), due_provisional: false, taken_back: [] },
    ...{ version: 1 + past.length, told_version: 1 + past.length },
  });
  world.rows.add('flow_party', { case_id: caseId, person_id: claimant, reason: 'ownClaim' });
  world.rows.add('flow_event', {
    ...{ case_id: caseId, kind: 'opened', round: 1, version: 1, person_id: claimant, at: opened },
  });
  past.forEach(({ seq, name, openid, office }, index) =>
    world.rows.add('flow_event', {
      ...{ case_id: caseId, kind: 'passed', step_seq: seq, step: name, round: 1, version: 2 + index },
      ...{
        person_id: staff.person(openid).id,
        office,
        at: world.at(addDays(day, Math.min(index + 1, plan.ago - 1)), random),
      },
    }),
  );
  const account = `6222${random.text('0123456789', 15)}`;
  const paidOn = at === 'paid' ? addDays(day, Math.min(5, plan.ago - 1)) : null;
  const category = lines.find(([code]) => code === line)?.[2] ?? 'other';
  world.rows.add('expense', {
    ...{ id, number, kind, state: at === 'paid' || at === 'approved' ? at : 'submitted', case_id: caseId },
    ...{ claimant_id: claimant, payee_name: payee, payee_search: searchName(payee), payee_bank: '工商银行苏州分行' },
    ...{ account_sealed: encrypt('payee-account', `expense:${id}`, account), account_end: account.slice(-4) },
    ...{ purpose, purpose_search: foldText(purpose), category, budget_year: year, line_code: line, amount, day },
    details: { ...(reception && { reception }), ...(travel && { travel: { ...travel, until: day } }) },
    ...{ summed: amount, path: 'president', submitted_at: opened, version: 1 + past.length },
    ...{ approved_at: decided ? world.at(addDays(day, Math.min(3, plan.ago - 1)), random) : null },
    ...{ paid_on: paidOn, paid_by: paidOn ? 'bank' : null },
  });
  world.rows.add('expense_invoice', {
    ...{ id: random.id(opened), expense_id: id, place: 0, code: '', amount, seller: payee, day, read_from: 'hand' },
    number: `${year % 100}322000000${random.text('0123456789', 9)}`,
  });
}
