import { sql } from 'kysely';
import type { LineStanding, Situation } from '../../contracts/expenses';
import { flowOn } from '../flows/facts';
import type { Step } from '../flows/judge-step';
import type { Db } from '../shared/db';
import { standingJson } from './budget-store';
import { ruleIds, type StoredRules } from './rules';

export interface Asked {
  payeeName: string;
  payeeSearch: string;
  purposeSearch: string;
  contractNo: string | null;
  lineCode: string | null;
  day: string;
  /** Null: nobody, a sheet brought it. */
  claimantId: string | null;
  /** It is not its own likeness. */
  expenseId: string | null;
}
export interface SituationFacts {
  rules: StoredRules;
  line: LineStanding | null;
  alike: Situation['alike']['rows'];
  /** Who has an interest of his own: who asks, who is paid, who stands for the member that is paid. */
  people: string[];
  member: { id: string; name: string; inOffice: boolean } | null;
  free: { director: boolean; president: boolean };
  flow: { id: string; steps: Step[] } | null;
}

/** All that an expense is judged by, in one statement; nothing is locked by it. */
export async function findSituation(db: Db, asked: Asked, today: string): Promise<SituationFacts> {
  const { payeeName, payeeSearch, purposeSearch, contractNo, lineCode, day, claimantId, expenseId } = asked;
  const free = (
    office: string,
  ) => sql`EXISTS (SELECT FROM office_holder o WHERE o.office = ${office} AND o.committee_id IS NULL
    AND o.term @> ${today}::date AND o.person_id NOT IN (SELECT id FROM own))`;
  const { rows } = await sql<SituationFacts>`
    WITH member AS (
      SELECT m.id, m.name FROM member_name m WHERE m.search_name = ${payeeSearch} AND m.status IN ('active', 'arrears', 'suspended') LIMIT 1),
    own AS (
      SELECT c.id FROM (VALUES (${claimantId}::uuid)) c (id) WHERE c.id IS NOT NULL
      UNION SELECT o.person_id FROM office_holder o JOIN person_name n ON n.id = o.person_id WHERE n.name = ${payeeName} AND o.term @> ${today}::date
      UNION SELECT r.person_id FROM representation r WHERE r.membership_id IN (SELECT id FROM member))
    SELECT
      (SELECT json_object_agg(p.id, json_build_object('value', p.value, 'title', p.title, 'titleEn', p.title_en, 'source', p.source, 'sourceEn', p.source_en))
         FROM parameter_version p WHERE p.id = ANY(${ruleIds}::text[]) AND p.effective @> ${today}::date) AS rules,
      (SELECT ${standingJson} FROM budget_standing s WHERE s.year = extract(year FROM ${day}::date)::int AND s.code = ${lineCode}) AS line,
      (SELECT coalesce(json_agg(json_build_object('id', e.id, 'number', e.number, 'amount', e.amount, 'day', e.day, 'state', e.state) ORDER BY e.day, e.id), '[]')
         FROM expense e WHERE e.payee_search = ${payeeSearch} AND ${payeeSearch} <> ''
           AND ((${purposeSearch} <> '' AND (strpos(${purposeSearch}, e.purpose_search) > 0 OR strpos(e.purpose_search, ${purposeSearch}) > 0))
             OR e.contract_no = ${contractNo})
           AND abs(e.day - ${day}::date) <= (SELECT (p.value #>> '{}')::int FROM parameter_version p WHERE p.id = 'expenses.splitDays' AND p.effective @> ${today}::date)
           AND e.state NOT IN ('refused', 'withdrawn', 'cancelled') AND e.id IS DISTINCT FROM ${expenseId}::uuid) AS alike,
      ARRAY(SELECT id FROM own) AS people,
      (SELECT json_build_object('id', m.id, 'name', m.name, 'inOffice', EXISTS (
          SELECT FROM representation r JOIN office_holder o ON o.person_id = r.person_id WHERE r.membership_id = m.id AND o.term @> ${today}::date)) FROM member m) AS member,
      json_build_object('director', ${free('director')}, 'president', ${free('president')}) AS free,
      ${flowOn('expense', today)} AS flow`.execute(db);
  const row = rows[0];
  if (!row) throw new Error('a situation answers one row');
  return row;
}
