import { sql, type RawBuilder } from 'kysely';
import type { Language } from '../../contracts/wire';
import type { PointEntry, PointLedger, PointStanding } from '../../contracts/points';
import { balance, balances, findEntries, monthly, yearOf, type EntryRow, type Ledger } from '../ground/ledger';
import { nameHolds } from '../ground/search-name';
import type { Db } from '../shared/db';

/** Every year begins at nothing and keeps its history. */
export const pointLedger: Ledger = {
  table: sql`point_entry`,
  amount: sql<number>`delta`,
  account: sql<string>`membership_id`,
  hold: sql`hold_members`,
  shared: sql`source, source_id, title, rule_id, rule_from, day`,
};

/** What the rule `r` is called. */
const titleIn = (language: Language) => (language === 'en' ? sql`r.title_en` : sql`r.title`);

export type Account = Omit<PointLedger, 'year' | 'rows' | 'next'>;
/**
 * A member's standing in a year and today's rules.
 * @param reached whether the caller may see member `m`; undefined is the answer where he may not
 */
export async function findAccount(
  db: Db,
  { membershipId, year, today, language }: { membershipId: string; year: number; today: string; language: Language },
  reached: RawBuilder<boolean>,
): Promise<Account | undefined> {
  const { from, to } = yearOf(year);
  const { rows } = await sql<Account>`
    SELECT m.id AS "membershipId", m.name AS "memberName", ${balance(pointLedger, sql`m.id`, yearOf(year))} AS balance,
      (SELECT coalesce(json_agg(DISTINCT extract(year FROM e.day)::int), '[]') FROM point_entry e WHERE e.membership_id = m.id) AS years,
      (SELECT coalesce(json_agg(json_build_object('month', extract(month FROM n.first)::int, 'points',
          CASE WHEN n.amount IS NULL AND n.first < date_trunc('month', j.joined_on) THEN NULL ELSE coalesce(n.amount, 0) END) ORDER BY n.first), '[]')
        FROM ${monthly(pointLedger, sql`m.id`, { from, to: to < today ? to : today })} n) AS months,
      (SELECT coalesce(json_agg(json_build_object('id', r.id, 'title', ${titleIn(language)}, 'points', (r.value -> 'points')::int,
          'monthlyCap', (r.value -> 'monthlyCap')::int) ORDER BY r.id), '[]')
        FROM parameter_version r WHERE r.id LIKE 'points.%' AND r.effective @> ${today}::date) AS rules
    FROM member_name m JOIN member_register j ON j.id = m.id WHERE m.id = ${membershipId} AND m.member_no IS NOT NULL AND ${reached}`.execute(
    db,
  );
  return rows[0];
}

type Shown = Omit<PointEntry, keyof EntryRow | 'link'> & { sourceId: string };
/** One page of a member's entries of a year, newest first. */
export const findPoints = (
  db: Db,
  account: string,
  year: number,
  { language, ...page }: { after: readonly [string, string] | null; limit: number; language: Language },
) =>
  findEntries(
    db,
    pointLedger,
    { account, period: yearOf(year), ...page },
    sql<Shown>`e.source, e.source_id AS "sourceId", e.title, e.delta, e.rule_id AS "ruleId", e.rule_from AS "ruleFrom", e.capped,
      (SELECT p.name FROM person_name p WHERE p.id = e.person_id) AS "personName",
      coalesce((SELECT ${titleIn(language)} FROM parameter_version r WHERE r.id = e.rule_id AND lower(r.effective) = e.rule_from), e.rule_id) AS "ruleTitle"`,
  );

export type StandingRow = Omit<PointStanding, 'memberNo'> & { memberNo: number };
/**
 * Members with entries in a year, the most points first.
 * @param question.q part of a name, as it was typed
 * @param question.after balance and id of the last member shown
 * @param reached whether the caller may see member `m`
 */
export async function findStandings(
  db: Db,
  question: { year: number; q: string | null; after: readonly [number, string] | null; limit: number },
  reached: RawBuilder<boolean>,
): Promise<StandingRow[]> {
  const { year, q, after, limit } = question;
  const conditions = [reached];
  if (q !== null) conditions.push(nameHolds(sql`m.search_name`, q));
  if (after) conditions.push(sql`(-s.balance, m.id) > (${-after[0]}::int, ${after[1]}::uuid)`);
  const { rows } = await sql<StandingRow>`
    SELECT m.id AS "membershipId", m.name, m.member_no AS "memberNo", s.balance, s.entries
    FROM ${balances(pointLedger, yearOf(year))} s JOIN member_name m ON m.id = s.account
    WHERE ${sql.join(conditions, sql` AND `)} ORDER BY -s.balance, m.id LIMIT ${limit}`.execute(db);
  return rows;
}
