import { sql } from 'kysely';
import type { Db } from '../shared/db';

/** Of what opened in a night, for each who handles it: how many, and the rule of the one that is worst. */
export interface Told {
  personId: string;
  count: number;
  title: string;
  titleEn: string;
  dueOn: string | null;
}
/**
 * Who hears of findings: whoever holds one of their offices on the day and reaches them, and is not what they are about.
 * @param which condition on `f`
 */
export async function findTold(
  db: Db,
  which: { sweepId: string } | { ids: readonly string[] },
  today: string,
): Promise<Told[]> {
  const opened =
    'sweepId' in which
      ? sql`f.id IN (SELECT e.finding_id FROM finding_event e WHERE e.sweep_id = ${which.sweepId} AND e.what IN ('found', 'again'))`
      : sql`f.id = ANY(${[...which.ids]}::uuid[])`;
  const { rows } = await sql<Told>`
    SELECT o.person_id AS "personId", count(DISTINCT f.id)::int AS count,
      (array_agg(v.title ORDER BY f.severity DESC, f.due_on, f.id))[1] AS title, (array_agg(v.title_en ORDER BY f.severity DESC, f.due_on, f.id))[1] AS "titleEn",
      min(f.due_on) AS "dueOn"
    FROM finding f JOIN office_holder o ON o.office = ANY(f.offices) AND o.term @> ${today}::date AND o.ended_at IS NULL AND (o.committee_id IS NULL OR o.committee_id = f.committee_id)
    JOIN parameter_version v ON v.id = f.rule_id AND v.since = f.rule_since
    WHERE ${opened} AND f.state = 'open' AND NOT f.advisory AND o.person_id <> ALL(f.barred)
      AND NOT EXISTS (SELECT FROM representation w WHERE w.person_id = o.person_id AND w.membership_id = ANY(f.barred_units))
    GROUP BY o.person_id`.execute(db);
  return rows;
}
