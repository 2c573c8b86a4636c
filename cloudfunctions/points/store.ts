import { sql } from 'kysely';
import type { Actor } from '../shared/actor';
import type { Db } from '../shared/db';

/** Members whom the secretariat's caller reaches: all of them, or those of his committees. */
const reaches = (committees: (string | null)[]) =>
  committees.includes(null) ? sql`true` : sql`m.committee_id = ANY(${committees}::uuid[])`;

export interface Account {
  membershipId: string;
  memberName: string;
  balance: number;
  years: number[];
  rules: { id: string; title: string; points: number; monthlyCap: number }[];
}
/** A member's standing in a year and today's rules; undefined for one whom the caller does not reach. */
export async function findAccount(
  db: Db,
  question: { membershipId: string; own: boolean; committees: (string | null)[]; year: number; today: string },
): Promise<Account | undefined> {
  const { membershipId, own, committees, year, today } = question;
  const { rows } = await sql<Account>`
    SELECT m.id AS "membershipId", m.name AS "memberName",
      (SELECT coalesce(sum(e.delta), 0)::int FROM point_entry e WHERE e.membership_id = m.id AND ${inYear(year)}) AS balance,
      (SELECT coalesce(json_agg(DISTINCT extract(year FROM e.day)::int), '[]') FROM point_entry e WHERE e.membership_id = m.id) AS years,
      (SELECT coalesce(json_agg(json_build_object('id', r.id, 'title', r.title, 'points', (coalesce(r.own_value, r.value) -> 'points')::int,
          'monthlyCap', (coalesce(r.own_value, r.value) -> 'monthlyCap')::int) ORDER BY r.id), '[]')
        FROM reg_rule r WHERE r.id LIKE 'points.%' AND r.effective @> ${today}::date) AS rules
    FROM membership m WHERE m.id = ${membershipId} AND m.member_no IS NOT NULL AND (${own}::boolean OR ${reaches(committees)})`.execute(
    db,
  );
  return rows[0];
}

const inYear = (year: number) =>
  sql`e.day >= make_date(${year}::int, 1, 1) AND e.day < make_date(${year}::int + 1, 1, 1)`;

export interface EntryRow {
  id: string;
  source: 'meeting';
  sourceId: string;
  title: string | null;
  delta: number;
  ruleId: string;
  ruleTitle: string | null;
  ruleFrom: string;
  capped: boolean;
  at: string;
  personName: string | null;
  reverses: string | null;
  reversedBy: string | null;
  reason: string | null;
}
/**
 * One page of a year's ledger, newest first. A meeting's title is read here: points stand under the meetings and cannot
 * ask them.
 * @param after instant and id of the last entry shown
 */
export async function findEntries(
  db: Db,
  question: { membershipId: string; year: number; after: readonly [string, string] | null; limit: number },
): Promise<EntryRow[]> {
  const { membershipId, year, after, limit } = question;
  const from = after ? sql`AND (e.at, e.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``;
  const { rows } = await sql<EntryRow>`
    SELECT e.id, e.source, e.source_id AS "sourceId", g.title, e.delta, e.rule_id AS "ruleId", e.rule_from AS "ruleFrom", e.capped,
      to_json(e.at) #>> '{}' AS at, p.name AS "personName", e.reverses, e.reason,
      (SELECT b.id FROM point_entry b WHERE b.reverses = e.id) AS "reversedBy",
      (SELECT r.title FROM reg_rule r WHERE r.id = e.rule_id AND lower(r.effective) = e.rule_from) AS "ruleTitle"
    FROM point_entry e LEFT JOIN meeting g ON e.source = 'meeting' AND g.id = e.source_id LEFT JOIN person p ON p.id = e.person_id
    WHERE e.membership_id = ${membershipId} AND ${inYear(year)} ${from} ORDER BY e.at DESC, e.id DESC LIMIT ${limit}`.execute(
    db,
  );
  return rows;
}

export interface StandingRow {
  membershipId: string;
  name: string;
  memberNo: number;
  balance: number;
  entries: number;
}
/**
 * Members with entries in a year, the most points first.
 * @param question.fragment of a folded name (ground/fold-text)
 * @param question.after balance and id of the last member shown
 */
export async function findStandings(
  db: Db,
  question: {
    committees: (string | null)[];
    year: number;
    fragment: string | null;
    after: readonly [number, string] | null;
    limit: number;
  },
): Promise<StandingRow[]> {
  const { committees, year, fragment, after, limit } = question;
  const conditions = [reaches(committees)];
  if (fragment !== null) conditions.push(sql`m.search_name LIKE ${`%${fragment}%`}`);
  if (after) conditions.push(sql`(-s.balance, m.id) > (${-after[0]}::int, ${after[1]}::uuid)`);
  const { rows } = await sql<StandingRow>`
    SELECT m.id AS "membershipId", m.name, m.member_no AS "memberNo", s.balance, s.entries
    FROM (SELECT e.membership_id, sum(e.delta)::int AS balance, count(*)::int AS entries FROM point_entry e WHERE ${inYear(year)} GROUP BY 1) s
      JOIN membership m ON m.id = s.membership_id
    WHERE ${sql.join(conditions, sql` AND `)} ORDER BY -s.balance, m.id LIMIT ${limit}`.execute(db);
  return rows;
}

export interface Entry {
  id: string;
  membershipId: string;
  delta: number;
  day: string;
  reverses: string | null;
}
/** An entry, its member locked: an award at the same moment sums the month before or after the reversal. */
export async function lockEntry(db: Db, entryId: string): Promise<Entry | undefined> {
  const { rows } = await sql<Entry>`
    SELECT e.id, e.membership_id AS "membershipId", e.delta, e.day, e.reverses
    FROM point_entry e JOIN membership m ON m.id = e.membership_id WHERE e.id = ${entryId} FOR NO KEY UPDATE OF m`.execute(
    db,
  );
  return rows[0];
}

/** Takes an entry back where it was given, once; the balance of its year, or null when it was taken back before. */
export async function saveReversal(
  db: Db,
  actor: Actor,
  reversal: { id: string; entry: Entry; reason: string },
  now: Date,
): Promise<number | null> {
  const { id, entry, reason } = reversal;
  const { rows } = await sql<{ balance: number }>`
    WITH saved AS (
      INSERT INTO point_entry (id, membership_id, person_id, source, source_id, delta, rule_id, rule_from, day, at, reverses, reason)
      SELECT ${id}, e.membership_id, ${actor.person?.id ?? null}::uuid, e.source, e.source_id, -e.delta, e.rule_id, e.rule_from, e.day, ${now}, e.id, ${reason}
      FROM point_entry e WHERE e.id = ${entry.id}
      ON CONFLICT (reverses) DO NOTHING RETURNING delta)
    SELECT (saved.delta + (SELECT sum(e.delta) FROM point_entry e WHERE e.membership_id = ${entry.membershipId}
        AND ${inYear(Number(entry.day.slice(0, 4)))}))::int AS balance
    FROM saved`.execute(db);
  return rows[0]?.balance ?? null;
}
