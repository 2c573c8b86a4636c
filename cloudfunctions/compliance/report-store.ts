import { sql } from 'kysely';
import type { Db } from '../shared/db';

export interface MonthReport {
  association: string;
  found: number;
  again: number;
  stopped: number;
  closed: number;
  gone: number;
  falsePositive: number;
  open: number;
  late: number;
  bySeverity: { severity: number; found: number; open: number }[];
  byFamily: { family: string; found: number; open: number }[];
  byMonth: { month: string; found: number; over: number }[];
  gravest: { said: string; saidEn: string; severity: number; dueOn: string | null; state: string }[];
  risks: { high: number; middle: number; low: number; due: number; mending: number };
  nights: number;
}
/**
 * A month of warnings, in one statement, as they stood at its end or stand now; party life is not in it, for the report
 * goes to whoever looks on.
 * @param from first day of the month, and of the one after; `today` for what is late
 */
export async function findMonth(
  db: Db,
  { from, to, today, high, middle }: { from: string; to: string; today: string; high: number; middle: number },
): Promise<MonthReport> {
  const family = sql`substring(f.rule_id FROM '\\.([A-Z]+)')`;
  const over = sql`f.what IN ('closed', 'confirmed', 'falseConfirmed', 'gone')`;
  const dayOf = sql`(e.at AT TIME ZONE 'Asia/Shanghai')::date`;
  const inMonth = sql`${dayOf} >= ${from}::date AND ${dayOf} < ${to}::date`;
  const { rows } = await sql<MonthReport>`
    WITH seen AS MATERIALIZED (
      SELECT f.id, f.rule_id, f.said, f.said_en, f.severity, f.due_on, f.first_found_on, f.ended_on, l.what,
        -- Who sent it back sees it being corrected again.
        CASE WHEN l.what IN ('assigned', 'explained', 'rectifying', 'rectified', 'doubted') THEN l.what WHEN l.what = 'sentBack' THEN 'rectifying' ELSE 'open' END AS state
      FROM finding f CROSS JOIN LATERAL (
        SELECT e.what FROM finding_event e WHERE e.finding_id = f.id AND ${dayOf} < ${to}::date ORDER BY e.what = 'stopped', e.at DESC, e.id DESC LIMIT 1) l
      WHERE f.circle IS NULL AND NOT f.advisory),
    happened AS MATERIALIZED (SELECT e.what, e.finding_id FROM finding_event e JOIN seen f ON f.id = e.finding_id WHERE ${inMonth})
    SELECT coalesce((SELECT a.name FROM association_name a), '') AS association,
      (SELECT count(*)::int FROM happened WHERE what = 'found') AS found, (SELECT count(*)::int FROM happened WHERE what = 'again') AS again,
      (SELECT count(*)::int FROM happened WHERE what = 'stopped') AS stopped, (SELECT count(*)::int FROM happened WHERE what IN ('closed', 'confirmed')) AS closed,
      (SELECT count(*)::int FROM happened WHERE what = 'gone') AS gone, (SELECT count(*)::int FROM happened WHERE what = 'falseConfirmed') AS "falsePositive",
      (SELECT count(*)::int FROM seen f WHERE NOT ${over}) AS open, (SELECT count(*)::int FROM seen f WHERE NOT ${over} AND f.due_on < least(${today}::date, ${to}::date)) AS late,
      (SELECT coalesce(json_agg(json_build_object('severity', k.severity, 'found', k.found, 'open', k.open) ORDER BY k.severity DESC), '[]') FROM (
        SELECT f.severity, count(*) FILTER (WHERE f.first_found_on >= ${from}::date AND f.first_found_on < ${to}::date)::int AS found, count(*) FILTER (WHERE NOT ${over})::int AS open
        FROM seen f GROUP BY 1) k) AS "bySeverity",
      (SELECT coalesce(json_agg(json_build_object('family', k.family, 'found', k.found, 'open', k.open) ORDER BY k.open DESC, k.family), '[]') FROM (
        SELECT ${family} AS family, count(*) FILTER (WHERE f.first_found_on >= ${from}::date AND f.first_found_on < ${to}::date)::int AS found, count(*) FILTER (WHERE NOT ${over})::int AS open
        FROM seen f GROUP BY 1) k WHERE k.found + k.open > 0) AS "byFamily",
      (SELECT json_agg(json_build_object('month', to_char(m.first, 'YYYY-MM'),
          'found', (SELECT count(*) FROM seen f WHERE f.first_found_on >= m.first AND f.first_found_on < m.first + interval '1 month'),
          'over', (SELECT count(*) FROM seen f WHERE f.ended_on >= m.first AND f.ended_on < m.first + interval '1 month')) ORDER BY m.first)
         FROM generate_series(${from}::date - interval '5 months', ${from}::date, interval '1 month') AS m(first)) AS "byMonth",
      (SELECT coalesce(json_agg(json_build_object('said', k.said, 'saidEn', k.said_en, 'severity', k.severity, 'dueOn', k.due_on, 'state', k.state) ORDER BY k.severity DESC, k.due_on, k.id), '[]')
         FROM (SELECT * FROM seen f WHERE NOT ${over} ORDER BY f.severity DESC, f.due_on, f.id LIMIT 20) k) AS gravest,
      (SELECT json_build_object('high', count(*) FILTER (WHERE r.likelihood * r.impact >= ${high}), 'middle', count(*) FILTER (WHERE r.likelihood * r.impact >= ${middle} AND r.likelihood * r.impact < ${high}),
          'low', count(*) FILTER (WHERE r.likelihood * r.impact < ${middle}), 'due', count(*) FILTER (WHERE r.next_check_on < ${today}::date), 'mending', count(r.measure))
         FROM risk r WHERE r.ended_on IS NULL) AS risks,
      (SELECT count(*)::int FROM sweep s WHERE s.day >= ${from}::date AND s.day < ${to}::date AND s.finished_at IS NOT NULL) AS nights`.execute(
    db,
  );
  const [month] = rows;
  if (!month) throw new Error('a month has a report, however little there was');
  return month;
}
