import { searchName } from '../../cloudfunctions/ground/search-name';
import { foldText } from '../../cloudfunctions/ground/fold-text';
import { addDays, startOf } from '../../cloudfunctions/shared/clock';
import { encrypt } from '../../cloudfunctions/shared/secrets';
import type { Staff } from './association';
import { addPastExpenses } from './past-expenses';
import { addPayouts, type Payable } from './payouts';
import type { Random } from './random';
import { expensePlans, lines, type Plan } from './spending';
import type { World } from './world';
import { takeoverOf } from './year';

const steps = [
  { seq: 1, name: 'expenseCheck', openid: 'local-finance', office: 'finance' },
  { seq: 3, name: 'expenseDirector', openid: 'local-director', office: 'director' },
  { seq: 4, name: 'expensePresident', openid: 'local-president', office: 'president' },
] as const;
const flowId = '01900000-0000-7000-8000-000000000004';

/** Budgets and what was spent of them since the takeover; some of it waits for each of those who decide, and for the bank. */
export function addExpenses(world: World, staff: Staff, fund: string): void {
  const random = world.part('expenses');
  const last = Number(world.today.slice(0, 4));
  for (let year = Number(takeoverOf(world).slice(0, 4)); year <= last; year++)
    if (`${year}-01-09` < world.today) addBudget(world, staff, random, year);
  const counters = new Map<number, number>();
  const payable: Payable[] = [];
  const ids = new Map<string, string>();
  for (const plan of expensePlans(world)) {
    const year = Number(plan.day.slice(0, 4));
    const no = (counters.get(year) ?? 0) + 1;
    counters.set(year, no);
    payable.push(addExpense(world, staff, random, { plan, year, no, ids, fund }));
  }
  const past = addPastExpenses(world, staff);
  for (const [year, no] of counters)
    world.rows.then('insert into expense_counter (year, last, imported) values ($1, $2, $3)', [
      ...[year, no, year === past.year ? past.imported : 0],
    ]);
  // What is paid after this moves it by itself.
  world.rows.then(
    `insert into budget_use (year, code, promised, spent)
     select budget_year, line_code, coalesce(sum(amount) filter (where state in ('approved', 'paying')), 0), coalesce(sum(amount) filter (where state = 'paid'), 0)
     from expense where line_code is not null and kind <> 'advance' group by 1, 2`,
    [],
  );
  addPayouts(world, random, staff, payable);
}

const evenly = (yuan: number) => Array.from({ length: 12 }, () => yuan);
/** What a year is to bring, yuan a month: dues when they are billed, a grant in June. */
const expected = {
  dues: [600_000, ...evenly(5_000).slice(1)],
  service: evenly(30_000),
  meeting: evenly(8_000),
  grant: evenly(0).map((_, month) => (month === 5 ? 30_000 : 0)),
};

function addBudget(world: World, staff: Staff, random: Random, year: number): void {
  const [finance, president] = [staff.person('local-finance').id, staff.person('local-president').id];
  const at = startOf(`${year}-01-05`);
  const id = random.id(at);
  world.rows.add('budget', { id, year, version: 1, saved_by: finance, saved_at: at, writers: [finance] });
  lines.forEach(({ code, title, category, yuan }, place) =>
    world.rows.add('budget_line', {
      ...{ budget_id: id, code, place, title, category, note: '' },
      months: yuan.map((each) => each * 100),
    }),
  );
  for (const [kind, yuan] of Object.entries(expected))
    world.rows.add('budget_income', { budget_id: id, kind, months: yuan.map((each) => each * 100) });
  // Its lines are written before it is adopted, and never after.
  world.rows.then(
    `update budget set body = 'council', resolution_no = $2, adopted_on = $3, adopted_by = $4, adopted_at = $5 where id = $1`,
    [id, `江精理〔${year}〕1号`, `${year}-01-08`, president, startOf(`${year}-01-08`)],
  );
}

interface Making {
  plan: Plan;
  year: number;
  no: number;
  /** Advances that were made before, by their names. */
  ids: Map<string, string>;
  /** For schools. */
  fund: string;
}
function addExpense(world: World, staff: Staff, random: Random, { plan, year, no, ids, fund }: Making): Payable {
  const { day, line, kind, payee, purpose, at, travel, reception, contractOn = null, ofFund, meeting } = plan;
  const opened = world.at(day, random);
  const [id, caseId] = [random.id(opened), random.id(opened)];
  const claimant = staff.person('local-clerk').id;
  const amount = Math.round(plan.yuan * 100);
  const number = `ZC${year}-${String(no).padStart(4, '0')}`;
  const page = `/modules/expenses/pages/expense/index?id=${id}`;
  const title = `${payee} ${purpose}`;
  const returned = at === 'returned';
  const waits = typeof at === 'number' ? at : returned ? 1 : 4;
  const past = returned ? [] : steps.filter(({ seq }) => typeof at !== 'number' || seq < at);
  const decided = typeof at !== 'number' && !returned;
  /** At most yesterday. */
  const after = (days: number) => [addDays(day, days), world.day(-1)].sort()[0] ?? day;
  const moves = past.length + (returned ? 1 : 0);
  world.rows.add('flow_case', {
    ...{ id: caseId, flow_id: flowId, kind: 'expense', subject: `expense:${id}`, title },
    ...{ page, own_page: page, committee_id: null, opened_by: claimant, opened_at: opened, round: returned ? 2 : 1 },
    facts: { path: 'president', sum: amount, party: false, director: true, president: true, supervisor: false },
    ...{ state: decided ? 'passed' : returned ? 'returned' : 'open', step_seq: waits, step_since: after(past.length) },
    ...{ due_on: decided || returned ? null : addDays(world.today, 3), due_provisional: false, taken_back: [] },
    ...{ version: 1 + moves, told_version: 1 + moves },
  });
  world.rows.add('flow_party', { case_id: caseId, person_id: claimant, reason: 'ownClaim' });
  world.rows.add('flow_event', {
    ...{ case_id: caseId, kind: 'opened', round: 1, version: 1, person_id: claimant, at: opened },
  });
  past.forEach(({ seq, name, openid, office }, index) =>
    world.rows.add('flow_event', {
      ...{ case_id: caseId, kind: 'passed', step_seq: seq, step: name, round: 1, version: 2 + index },
      ...{ person_id: staff.person(openid).id, office, at: world.at(after(index + 1), random) },
    }),
  );
  if (returned)
    world.rows.add('flow_event', {
      ...{
        case_id: caseId,
        kind: 'returned',
        step_seq: 1,
        step: 'expenseCheck',
        round: 1,
        version: 2,
        office: 'finance',
      },
      ...{ person_id: staff.person('local-finance').id, reason: '少一张发票：三台投影灯泡只附了两台的。' },
      at: world.at(after(1), random),
    });
  const account = `6222${random.text('0123456789', 15)}`;
  const category = lines.find(({ code }) => code === line)?.category ?? 'other';
  const advanceId = plan.clears ? ids.get(plan.clears) : undefined;
  const fromAdvance = advanceId ? amount : 0;
  const approvedOn = after(3);
  if (plan.named) ids.set(plan.named, id);
  // What waits for the bank is marked when its batch is made.
  const state =
    at === 'batched'
      ? 'approved'
      : at === 'cash' || advanceId
        ? 'paid'
        : at === 'approved' || returned
          ? at
          : decided
            ? 'approved'
            : 'submitted';
  const paidBy = at === 'cash' ? 'cash' : advanceId ? 'advance' : null;
  world.rows.add('expense', {
    ...{ id, number, kind, state, case_id: caseId },
    ...{ claimant_id: claimant, payee_name: payee, payee_search: searchName(payee), payee_bank: '工商银行苏州分行' },
    ...{ account_sealed: encrypt('payee-account', `expense:${id}`, account), account_end: account.slice(-4) },
    ...{ purpose, purpose_search: foldText(purpose), category, budget_year: year, line_code: line, amount, day },
    details: { ...(reception && { reception }), ...(travel && { travel: { ...travel, until: day } }) },
    ...{ summed: amount, path: 'president', submitted_at: opened, version: 1 + moves },
    ...{ approved_at: decided ? world.at(approvedOn, random) : null },
    ...{ contract_on: contractOn, fund_id: ofFund ? fund : null },
    ...{ clear_by: plan.clearBy ?? null, advance_id: advanceId ?? null, from_advance: fromAdvance },
    ...(paidBy ? { paid_on: after(4), paid_by: paidBy } : { paid_on: null, paid_by: null }),
  });
  if (meeting)
    world.rows.then(
      `update expense set meeting_id = (select id from meeting where kind = $2 and status not in ('draft', 'cancelled') order by starts_at desc, id limit 1) where id = $1`,
      [id, meeting],
    );
  if (kind !== 'advance' && category !== 'staff')
    world.rows.add('expense_invoice', {
      ...{ id: random.id(opened), expense_id: id, place: 0, code: '', amount, seller: payee, day, read_from: 'hand' },
      number: `${year % 100}322000000${random.text('0123456789', 9)}`,
    });
  return { id, amount, kind, approvedOn, batched: at === 'batched', clearBy: plan.clearBy };
}
