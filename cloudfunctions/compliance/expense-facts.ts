import { sql } from 'kysely';
import type { ApprovalPath, Reception } from '../../contracts/expense-form';
import { mostHosts, type ReceptionRule } from '../expenses/judge-reception';
import type { AdvanceFacts, ExpenseFacts } from './kinds';
import { sourceOf, valueOn, type SubjectRow } from './read-subjects';

interface Row extends SubjectRow {
  kind: ExpenseFacts['kind'];
  category: string;
  state: string;
  amount: number;
  summed: number;
  alike: number;
  splitDays: number;
  purpose: string;
  imported: boolean;
  claimantId: string | null;
  ownSignature: boolean;
  decided: { step: string; resolution: string | null } | null;
  partyReviewed: boolean;
  member: { id: string; name: string; inOffice: boolean } | null;
  budget: number | null;
  used: number;
  contractOn: string | null;
  invoiceOn: string | null;
  fund: { purpose: string; within: boolean | null } | null;
  reception: Reception | null;
  receptionRule: ReceptionRule | null;
}
const bodies: Readonly<Record<string, ApprovalPath>> = {
  expenseMeeting: 'presidentMeeting',
  expenseCouncil: 'council',
  expenseAssembly: 'assembly',
};
const page = (id: string) => `/modules/expenses/pages/expense/index?id=${id}`;
const stands = sql`('submitted', 'returned', 'approved', 'paying', 'paid')`;

// One literal: rules read objects that were put together with `...` ten times as slowly.
function factsOf(row: Row): ExpenseFacts {
  const { reception, receptionRule, decided, member, budget, used } = row;
  const guests = reception?.guests.length ?? 0;
  return {
    kind: row.kind,
    category: row.category,
    state: row.state,
    amount: row.amount,
    summed: row.summed,
    alike: row.alike,
    splitDays: row.splitDays,
    purpose: row.purpose,
    day: row.day,
    imported: row.imported,
    ownSignature: row.ownSignature,
    decidedBy: decided ? (bodies[decided.step] ?? null) : null,
    resolution: decided?.resolution ?? null,
    partyReviewed: row.partyReviewed,
    relatedMember: member?.inOffice ? member.name : null,
    payeeIsMember: member !== null,
    inBudget: budget !== null,
    over: Math.max(0, used - (budget ?? 0)),
    budget: budget ?? 0,
    contractOn: row.contractOn,
    invoiceOn: row.invoiceOn,
    fundPurpose: row.fund?.purpose ?? null,
    withinFund: row.fund?.within ?? null,
    letterNo: reception && reception.letterNo !== '' ? reception.letterNo : null,
    guests,
    hosts: reception?.hosts.length ?? 0,
    // Without a rule of that day nothing is too much.
    mostHosts: receptionRule ? mostHosts(guests, receptionRule) : 200,
    headLimit: (receptionRule?.perHead ?? 0) * 100,
    alcohol: reception?.alcohol ?? false,
    tobacco: reception?.tobacco ?? false,
    gifts: reception?.gifts ?? 0,
  };
}

/** Expenses, on the day that they arose. */
export const expenseSource = sourceOf<Row, ExpenseFacts>({
  kind: 'expense',
  key: 'uuid',
  rows: () => sql`
    SELECT e.id AS key, e.day, e.kind, e.category, e.state, e.amount, e.summed, e.purpose, e.imported, e.claimant_id AS "claimantId",
      e.contract_on AS "contractOn", e.invoice_on AS "invoiceOn",
      (SELECT json_build_object('purpose', f.purpose, 'within', e.category = ANY(f.categories)) FROM fund_standing f WHERE f.id = e.fund_id) AS fund, e.reception, coalesce(d.days, 30) AS "splitDays",
      (SELECT count(*)::int FROM expense_known o WHERE o.payee_search = e.payee_search AND o.id <> e.id AND abs(o.day - e.day) <= coalesce(d.days, 30) AND o.state IN ${stands}
         AND ((e.purpose_search <> '' AND o.purpose_search <> '' AND (strpos(e.purpose_search, o.purpose_search) > 0 OR strpos(o.purpose_search, e.purpose_search) > 0))
           OR o.contract_no = e.contract_no)) AS alike,
      EXISTS (SELECT FROM flow_passed f WHERE f.case_id = e.case_id AND f.person_id = e.claimant_id) AS "ownSignature",
      (SELECT json_build_object('step', f.step, 'resolution', nullif(f.resolution_no, '')) FROM flow_passed f WHERE f.case_id = e.case_id AND f.step_kind = 'vote' LIMIT 1) AS decided,
      EXISTS (SELECT FROM flow_passed f WHERE f.case_id = e.case_id AND f.step_kind = 'partyReview') AS "partyReviewed",
      (SELECT json_build_object('id', m.id, 'name', m.name, 'inOffice', EXISTS (SELECT FROM representation_held r JOIN office_holder h ON h.person_id = r.person_id
           WHERE r.membership_id = m.id AND h.term @> e.day AND coalesce(h.ended_at > (e.day::timestamp AT TIME ZONE 'Asia/Shanghai'), true)))
         FROM member_name m WHERE m.search_name = e.payee_search AND m.status IN ('active', 'arrears', 'suspended') LIMIT 1) AS member,
      (SELECT l.budget FROM budget_line_known l WHERE l.year = e.budget_year AND l.code = e.line_code) AS budget,
      -- What was promised or spent of the line before it, and itself; added up once for all, for a line has thousands.
      e.amount + coalesce(CASE WHEN e.line_code IS NOT NULL THEN l.before END, 0) AS used,
      ${valueOn('expenses.reception', sql`e.day`)} AS "receptionRule"
    FROM expense_known e JOIN (SELECT o.id, (sum(o.amount) FILTER (WHERE o.kind <> 'advance' AND o.state IN ('approved', 'paying', 'paid'))
        OVER (PARTITION BY o.budget_year, o.line_code ORDER BY o.approved_at GROUPS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING))::bigint AS before FROM expense_known o) l ON l.id = e.id
      CROSS JOIN LATERAL (SELECT (SELECT (v.value #>> '{}')::int FROM parameter_version v WHERE v.id = 'expenses.splitDays' AND v.effective @> e.day) AS days) d`,
  subject: (row) => ({
    ...{ title: row.purpose, page: page(row.key), committeeId: null },
    ...{ barred: row.claimantId ? [row.claimantId] : [], barredUnits: row.member ? [row.member.id] : [] },
    facts: factsOf(row),
  }),
});

interface AdvanceRow extends SubjectRow, AdvanceFacts {
  purpose: string;
  claimantId: string | null;
}
/** Advances that are not cleared, today. */
export const advanceSource = sourceOf<AdvanceRow, AdvanceFacts>({
  kind: 'advance',
  key: 'uuid',
  rows: ({ today }) => sql`
    SELECT a.expense_id AS key, ${today}::date AS day, a.purpose, a.claimant_id AS "claimantId", a.amount, a.outstanding AS left, a.paid_on AS "paidOn", a.clear_by AS "clearBy"
    FROM advance_known a WHERE a.outstanding > 0`,
  subject: ({ key, day: _day, purpose, claimantId, amount, left, paidOn, clearBy }) => ({
    ...{ title: purpose, page: page(key), committeeId: null, barred: claimantId ? [claimantId] : [], barredUnits: [] },
    facts: { amount, left, paidOn, clearBy },
  }),
});
