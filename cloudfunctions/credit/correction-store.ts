import { sql } from 'kysely';
import type { ShownGrade } from '../../contracts/credit-model';
import type { Db } from '../shared/db';
import type { Corrected, Mover } from './judge-correction';
import type { Standing } from './judge-standing';

export interface Moved {
  id: string;
  standing: Pick<Standing, 'grade' | 'rising'>;
  /** With the model of each, or of the last run before. */
  movers: (Mover & { modelId: string })[];
}
/** Standings of some members, held until the commit, with all that moved their grades, in its order. */
export async function findMoved(db: Db, ids: readonly string[]): Promise<Moved[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<Moved>`
    SELECT s.membership_id AS id, json_build_object('grade', s.grade,
        'rising', CASE WHEN s.rising_grade IS NOT NULL THEN json_build_object('grade', s.rising_grade, 'runs', s.rising_runs) END) AS standing,
      (SELECT coalesce(json_agg(json_build_object('day', m.day, 'scored', m.scored, 'fellTo', m.fell_to, 'modelId', m.model_id) ORDER BY m.at, m.fell_to NULLS FIRST), '[]') FROM (
        SELECT c.as_of AS day, c.grade AS scored, NULL AS fell_to, c.model_id, c.made_at AS at FROM credit_score c
        WHERE c.membership_id = s.membership_id AND c.run_id IS NOT NULL
        UNION ALL
        SELECT e.on_day, e.grade, e.grade, l.model_id, e.at FROM credit_grade_event e
          JOIN LATERAL (SELECT c.model_id FROM credit_score c WHERE c.membership_id = e.membership_id AND c.run_id IS NOT NULL AND c.made_at <= e.at ORDER BY c.made_at DESC LIMIT 1) l ON true
        WHERE e.membership_id = s.membership_id AND e.move = 'fell') m) AS movers
    FROM credit_standing s WHERE s.membership_id = ANY(${[...ids]}::uuid[]) ORDER BY s.membership_id FOR UPDATE`.execute(
    db,
  );
  return rows;
}

/** Grades as they would stand, in one statement; where the grade is the same only what it needs to rise. */
export async function saveCorrections(
  db: Db,
  rows: readonly (Corrected & { membershipId: string; before: ShownGrade | null; eventId: string })[],
  today: string,
  now: Date,
): Promise<void> {
  if (rows.length === 0) return;
  const written = rows.map(({ membershipId, before, grade, since, rising, eventId }) => ({
    ...{ m: membershipId, before, grade, since, e: eventId },
    ...{ rg: rising?.grade ?? null, rr: rising?.runs ?? null },
  }));
  await sql`
    WITH x AS (SELECT * FROM jsonb_to_recordset(${JSON.stringify(written)}::jsonb) AS x(m uuid, before text, grade text, since date, e uuid, rg text, rr integer)),
    saved AS (
      UPDATE credit_standing s SET grade = x.grade, since = x.since,
        -- While a notice runs nothing rises.
        rising_grade = CASE WHEN s.notice_grade IS NULL THEN x.rg END, rising_runs = CASE WHEN s.notice_grade IS NULL THEN x.rr END
      FROM x WHERE s.membership_id = x.m)
    INSERT INTO credit_grade_event (id, membership_id, move, before, grade, on_day, at)
    SELECT e, m, 'corrected', before, grade, ${today}::date, ${now} FROM x WHERE before <> grade`.execute(db);
}
