import { sql } from 'kysely';
import type { Office } from '../../contracts/wire';
import { concerns, mayAct, oversees, type Duties } from '../ground/duties';
import type { Actor } from '../shared/actor';
import { begunCount } from '../flows/facts';
import type { Db } from '../shared/db';

export interface DutyRow {
  key: string;
  kind: string;
  subject: string;
  title: string;
  values: Record<string, unknown>;
  since: string;
  dueOn: string | null;
  dueAt: string | null;
  provisional: boolean;
  page: string;
  overdue: boolean;
  /** Offices it waits for. */
  offices: Office[];
  /** Sort key: the instant after which it is late, or `infinity`. */
  due: string;
}
export interface Counts {
  mine: number;
  overdue: number;
  today: number;
  week: number;
  others: number;
}
export interface Badge {
  mine: number;
  overdue: number;
  others: number;
  started: number;
}
export interface Question {
  now: Date;
  filter: 'all' | 'overdue' | 'others';
  /** Kinds to show; null for all. */
  kinds: string[] | null;
  /** Sort key and key of the last row shown. */
  after: readonly [string, string] | null;
  limit: number;
}

const lapsing = (published: readonly Duties[]) =>
  published.flatMap(({ words }) => Object.keys(words).filter((kind) => words[kind]?.lapses));

/**
 * CTE `waiting`: rows that could concern the actor, without those of the future and those whose time is over; `mine`:
 * each duty once, whichever of its parties he is.
 */
const mine = (published: readonly Duties[], actor: Actor, now: Date) => sql`
  waiting AS MATERIALIZED (
    SELECT d.*, d.due <= ${now} AS overdue FROM (
      SELECT d.*, coalesce(d.due_at, (d.due_on + 1)::timestamp AT TIME ZONE 'Asia/Shanghai', 'infinity') AS due
        FROM (${sql.join(
          published.map(({ rows }) => concerns(rows, actor)),
          sql` UNION ALL `,
        )}) d WHERE d.since <= ${now}) d
     WHERE NOT (d.kind = ANY(${lapsing(published)}::text[]) AND d.due <= ${now})),
  mine AS MATERIALIZED (SELECT DISTINCT ON (d.key) d.* FROM waiting d WHERE ${mayAct(actor)} ORDER BY d.key)`;
/** CTE `others`: what others are late with and the actor oversees; his own are not others'. */
const others = (actor: Actor) => sql`
  others AS MATERIALIZED (
    SELECT DISTINCT ON (d.key) d.* FROM waiting d
     WHERE d.overdue AND ${oversees(actor)} AND NOT EXISTS (SELECT FROM mine WHERE mine.key = d.key) ORDER BY d.key)`;

const tomorrow = (now: Date) =>
  sql`((${now}::timestamptz AT TIME ZONE 'Asia/Shanghai')::date + 1)::timestamp AT TIME ZONE 'Asia/Shanghai'`;

/** The Monday on which the next week begins, in Shanghai. */
const nextMonday = (now: Date) =>
  sql`(date_trunc('week', ${now}::timestamptz AT TIME ZONE 'Asia/Shanghai') + interval '7 days') AT TIME ZONE 'Asia/Shanghai'`;

/**
 * CTEs `mine` and `others`, and what a page shows of them, for one statement: `counts`, `kinds` (own duties by kind) and
 * `page`, the first to be late first.
 */
export function dutyQuestion(published: readonly Duties[], actor: Actor, question: Question) {
  const { now, filter, kinds, after, limit } = question;
  const conditions = [
    sql`true`,
    ...(filter === 'overdue' ? [sql`d.overdue`] : []),
    ...(kinds ? [sql`d.kind = ANY(${kinds}::text[])`] : []),
    ...(after ? [sql`(d.due, d.key) > (${after[0]}::timestamptz, ${after[1]})`] : []),
  ];
  return {
    ctes: sql`${mine(published, actor, now)}, ${others(actor)}, page AS (
      SELECT d.* FROM ${filter === 'others' ? sql`others` : sql`mine`} d WHERE ${sql.join(conditions, sql` AND `)}
       ORDER BY d.due, d.key LIMIT ${limit})`,
    counts: sql<Counts>`(SELECT json_build_object('mine', count(*), 'overdue', count(*) FILTER (WHERE overdue),
      'today', count(*) FILTER (WHERE NOT overdue AND due <= ${tomorrow(now)}),
      'week', count(*) FILTER (WHERE NOT overdue AND due > ${tomorrow(now)} AND due <= ${nextMonday(now)}), 'others', (SELECT count(*) FROM others)) FROM mine)`,
    kinds: sql<
      Record<string, number>
    >`(SELECT coalesce(json_object_agg(k.kind, k.n), '{}') FROM (SELECT kind, count(*) AS n FROM mine GROUP BY kind) k)`,
    page: sql<
      DutyRow[]
    >`(SELECT coalesce(json_agg(json_build_object('key', d.key, 'kind', d.kind, 'subject', d.subject, 'title', d.title, 'values', d."values",
      'since', d.since, 'dueOn', d.due_on, 'dueAt', d.due_at, 'provisional', d.provisional, 'page', d.page, 'overdue', d.overdue,
      'offices', (SELECT coalesce(json_agg(DISTINCT w.office), '[]') FROM waiting w WHERE w.key = d.key AND w.office IS NOT NULL),
      'due', CASE WHEN d.due = 'infinity' THEN 'infinity' ELSE to_char(d.due AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') END) ORDER BY d.due, d.key), '[]') FROM page d)`,
  };
}

/** One page of the queue with its counts, in one statement. */
export async function findDuties(
  db: Db,
  published: readonly Duties[],
  actor: Actor,
  question: Question,
): Promise<{ rows: DutyRow[]; counts: Counts; kinds: Record<string, number> }> {
  const { ctes, counts, kinds, page } = dutyQuestion(published, actor, question);
  const { rows } = await sql<{ rows: DutyRow[]; counts: Counts; kinds: Record<string, number> }>`/* lasting */
    WITH ${ctes} SELECT ${counts} AS counts, ${kinds} AS kinds, ${page} AS rows`.execute(db);
  const row = rows[0];
  if (!row) throw new Error('the queue answers one row');
  return row;
}

/** How many wait for the actor and how many of them are late, with others are late with, and what he has brought himself. */
export async function countDuties(db: Db, published: readonly Duties[], actor: Actor, now: Date): Promise<Badge> {
  const { rows } = await sql<Badge>`/* lasting */
    WITH ${mine(published, actor, now)}, ${others(actor)}
    SELECT count(*)::int AS mine, (count(*) FILTER (WHERE overdue))::int AS overdue, (SELECT count(*)::int FROM others) AS others,
      ${begunCount(actor)} AS started FROM mine`.execute(db);
  return rows[0] ?? { mine: 0, overdue: 0, others: 0, started: 0 };
}
