import { sql, type RawBuilder } from 'kysely';
import type { Arrear } from '../../contracts/dues';
import type { ArrearsAge } from '../../contracts/dues-kinds';
import type { Office } from '../../contracts/wire';
import { reaches } from '../ground/reach';
import { sought } from '../ground/search';
import { calledAs } from '../identity/facts';
import { matchingMembers } from '../membership/facts';
import type { Actor } from '../shared/actor';
import type { Db } from '../shared/db';

export interface ArrearsFilter {
  q?: string;
  age?: ArrearsAge[];
  tier?: string;
  only?: 'unreachable' | 'uncalled' | 'deemed';
  ids?: string[];
}
export interface ArrearsQuestion {
  today: string;
  filter: ArrearsFilter;
  sort: 'days' | 'owed' | 'name';
  descending: boolean;
  admitted: readonly Office[];
  after: readonly [string, string] | null;
  limit: number;
}
export interface ArrearRow extends Omit<Arrear, 'memberNo' | 'phone' | 'called'> {
  memberNo: number;
  phone: string | null;
  called: { on: string; by: string | null; note: string } | null;
  sortKey: string;
}
export interface ArrearsPage {
  rows: ArrearRow[];
  total: number;
  owed: number;
  ages: { age: ArrearsAge; members: number; owed: number }[];
  tiers: string[];
}

const ageOf = (days: RawBuilder<unknown>) =>
  sql`CASE WHEN ${days} <= 30 THEN 'month' WHEN ${days} <= 90 THEN 'quarter' WHEN ${days} <= 365 THEN 'year' ELSE 'older' END`;
// A call counts for thirty days.
const callDays = 30;
const deemedMonths = sql`coalesce((SELECT (v.value)::int FROM parameter_version v WHERE v.id = 'dues.deemedMonths' AND v.effective @> a.due_day), 12)`;

const conditionsOf = (actor: Actor, { filter, today, admitted }: ArrearsQuestion): RawBuilder<unknown>[] => [
  reaches(actor, admitted, sql<string | null>`a.committee_id`),
  ...(filter.q ? [sql`a.membership_id IN (${matchingMembers(sought(filter.q), false)})`] : []),
  ...(filter.tier ? [sql`a.tier = ${filter.tier}`] : []),
  ...(filter.ids ? [sql`a.charge_id = ANY(${filter.ids}::uuid[])`] : []),
  ...(filter.only === 'unreachable'
    ? [sql`NOT EXISTS (SELECT FROM representation w WHERE w.membership_id = a.membership_id)`]
    : []),
  ...(filter.only === 'uncalled'
    ? [
        sql`NOT EXISTS (SELECT FROM dues_call k WHERE k.charge_id = a.charge_id AND (k.at AT TIME ZONE 'Asia/Shanghai')::date > ${today}::date - ${callDays}::int)`,
      ]
    : []),
  ...(filter.only === 'deemed'
    ? [
        sql`((a.due_day + make_interval(months => ${deemedMonths}))::date <= ${today}::date OR EXISTS (SELECT FROM dues_deemed d WHERE d.charge_id = a.charge_id))`,
      ]
    : []),
];

/** What is overdue, by its age, with what it comes to in all; one statement. */
export async function findArrears(db: Db, actor: Actor, question: ArrearsQuestion): Promise<ArrearsPage> {
  const { today, sort, descending, after, limit, filter } = question;
  const { key, type } = {
    days: { key: sql`a.due_day`, type: sql`date` },
    owed: { key: sql`a.owed`, type: sql`bigint` },
    name: { key: sql`a.search_name`, type: sql`text` },
  }[sort];
  // The longest overdue is the earliest due.
  const down = sort === 'days' ? !descending : descending;
  const [than, order] = down ? [sql`<`, sql`DESC`] : [sql`>`, sql`ASC`];
  const later = after ? sql`WHERE (s.key, s.charge_id) ${than} (${after[0]}::${type}, ${after[1]}::uuid)` : sql``;
  const ages = filter.age?.length ? sql`WHERE f.age = ANY(${filter.age}::text[])` : sql``;
  const { rows } = await sql<{ page: ArrearsPage }>`
    WITH late AS MATERIALIZED (
      SELECT o.*, m.name, m.search_name, m.tier, m.member_no, m.committee_id, m.status, ${today}::date - o.due_day AS days
        FROM dues_open o JOIN member_name m ON m.id = o.membership_id WHERE o.due_day < ${today}::date),
    found AS MATERIALIZED (SELECT a.*, ${ageOf(sql`a.days`)} AS age FROM late a WHERE ${sql.join(conditionsOf(actor, question), sql` AND `)}),
    wanted AS MATERIALIZED (SELECT f.* FROM found f ${ages}),
    shown AS (SELECT s.* FROM (SELECT a.*, ${key} AS key FROM wanted a) s ${later} ORDER BY s.key ${order}, s.charge_id ${order} LIMIT ${limit})
    SELECT json_build_object(
      'total', (SELECT count(*) FROM wanted), 'owed', (SELECT coalesce(sum(owed), 0) FROM wanted),
      'ages', (SELECT coalesce(json_agg(g), '[]') FROM (SELECT age, count(DISTINCT membership_id) AS members, sum(owed) AS owed FROM found GROUP BY age) g),
      'tiers', (SELECT coalesce(json_agg(DISTINCT tier ORDER BY tier), '[]') FROM found),
      'rows', (SELECT coalesce(json_agg(json_build_object('id', a.charge_id, 'membershipId', a.membership_id, 'name', a.name, 'memberNo', a.member_no, 'tier', a.tier,
          'committee', (SELECT c.name FROM committee_name c WHERE c.id = a.committee_id), 'billId', a.bill_id, 'billNo', a.number, 'periodFrom', a.period_from,
          'dueDay', a.due_day, 'days', a.days, 'age', a.age, 'owed', a.owed,
          'contact', p.name, 'contactId', p.id, 'phone', p.phone, 'reachable', EXISTS (SELECT FROM representation w WHERE w.membership_id = a.membership_id),
          'reminded', a.reminded,
          'called', (SELECT json_build_object('on', (k.at AT TIME ZONE 'Asia/Shanghai')::date, 'by', ${calledAs(sql`k.by_id`)}, 'note', k.note)
             FROM dues_call k WHERE k.charge_id = a.charge_id ORDER BY k.at DESC LIMIT 1),
          'deemed', coalesce((SELECT CASE WHEN d.decision = 'kept' THEN 'kept' ELSE 'noticed' END FROM dues_deemed d WHERE d.charge_id = a.charge_id),
             CASE WHEN (a.due_day + make_interval(months => ${deemedMonths}))::date <= ${today}::date THEN 'due' END),
          'sortKey', a.key::text) ORDER BY a.key ${order}, a.charge_id ${order}), '[]')
        FROM shown a LEFT JOIN LATERAL (SELECT p.id, p.name, p.phone FROM member_representative p WHERE p.membership_id = a.membership_id AND p.ended_at IS NULL AND p.is_primary LIMIT 1) p ON true)) AS page`.execute(
    db,
  );
  const page = rows[0]?.page;
  if (!page) throw new Error('one row of JSON is always answered');
  return page;
}

/** An open charge that is overdue, held until the commit. */
export interface LateCharge {
  id: string;
  membershipId: string;
  name: string;
  committeeId: string | null;
  dueDay: string;
  owed: number;
  number: string;
}
export async function findLateCharge(db: Db, id: string, today: string): Promise<LateCharge | undefined> {
  const { rows } = await sql<LateCharge>`
    SELECT o.charge_id AS id, o.membership_id AS "membershipId", m.name, m.committee_id AS "committeeId", o.due_day AS "dueDay", o.owed, o.number
    FROM dues_open o JOIN member_name m ON m.id = o.membership_id WHERE o.charge_id = ${id} AND o.due_day < ${today}::date`.execute(
    db,
  );
  return rows[0];
}
export async function saveCall(
  db: Db,
  call: { id: string; chargeId: string; note: string; by: string },
  now: Date,
): Promise<void> {
  await sql`INSERT INTO dues_call (id, charge_id, note, by_id, at) VALUES (${call.id}, ${call.chargeId}, ${call.note}, ${call.by}, ${now})`.execute(
    db,
  );
}

/** Puts the members whose bills have come over their day into the arrears, some at a time; how many charges it was. */
export async function fallBehind(db: Db, today: string, limit: number): Promise<number> {
  const { rows } = await sql<{ charges: number }>`
    WITH late AS (SELECT o.charge_id, o.membership_id FROM dues_open o WHERE o.due_day < ${today}::date AND NOT o.behind ORDER BY o.membership_id, o.charge_id LIMIT ${limit}),
    marked AS (UPDATE dues_charge c SET behind = true FROM late l WHERE c.id = l.charge_id RETURNING c.membership_id)
    SELECT count(*)::int AS charges, members_fall_behind(coalesce(array_agg(DISTINCT membership_id), '{}')) AS members FROM marked`.execute(
    db,
  );
  return rows[0]?.charges ?? 0;
}

export interface Remindable {
  id: string;
  membershipId: string;
  name: string;
  billId: string;
  number: string;
  dueDay: string;
  owed: number;
  /** The latest threshold that it has come to, in days from the due day. */
  step: number;
  people: string[];
}
/**
 * Charges that have come to a reminder that they have not had, in the order of their ids; whoever was not reminded on the
 * day is on the next. What has had a later one is past the earlier.
 */
export async function findRemindable(
  db: Db,
  today: string,
  days: readonly number[],
  limit: number,
): Promise<Remindable[]> {
  const { rows } = await sql<Remindable>`
    SELECT o.charge_id AS id, o.membership_id AS "membershipId", m.name, o.bill_id AS "billId", o.number, o.due_day AS "dueDay", o.owed, s.step,
      coalesce((SELECT array_agg(DISTINCT w.person_id) FROM representation w WHERE w.membership_id = o.membership_id), '{}') AS people
    FROM dues_open o JOIN member_name m ON m.id = o.membership_id AND m.status IN ('active', 'arrears', 'suspended')
      CROSS JOIN LATERAL (SELECT max(d) AS step FROM unnest(${[...days]}::int[]) d WHERE o.due_day + d <= ${today}::date) s
    WHERE s.step IS NOT NULL AND (o.reminded IS NULL OR o.reminded < s.step) ORDER BY o.charge_id LIMIT ${limit}`.execute(
    db,
  );
  return rows;
}
export async function markReminded(db: Db, rows: readonly { id: string; step: number }[]): Promise<void> {
  await sql`UPDATE dues_charge c SET reminded = g.step FROM json_to_recordset(${JSON.stringify(rows.map(({ id, step }) => ({ id, step })))}::json) AS g(id uuid, step int)
    WHERE c.id = g.id`.execute(db);
}
