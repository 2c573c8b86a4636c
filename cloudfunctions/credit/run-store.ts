import { sql } from 'kysely';
import type { Grade, ShownGrade } from '../../contracts/credit-model';
import type { Db } from '../shared/db';
import type { Move, Standing } from './judge-standing';
import { agreed, isMember } from './member-store';

export interface Run {
  id: string;
  month: string;
  modelId: string;
  asOf: string;
  state: 'running' | 'done';
  after: string;
}
/** Begins the run of a month; of two that begin it at once one does. */
export async function beginRun(
  db: Db,
  run: { id: string; month: string; modelId: string; asOf: string },
  now: Date,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    INSERT INTO credit_run (id, month, model_id, as_of, started_at) VALUES (${run.id}, ${run.month}::date, ${run.modelId}, ${run.asOf}::date, ${now})
    ON CONFLICT (month) DO NOTHING`.execute(db);
  return Number(numAffectedRows ?? 0) > 0;
}
/** Held until the commit: whoever comes at the same time waits and goes on behind it. */
export async function holdRun(db: Db, id: string): Promise<Run | undefined> {
  const { rows } = await sql<Run>`
    SELECT id, month, model_id AS "modelId", as_of AS "asOf", state, after FROM credit_run WHERE id = ${id} FOR UPDATE`.execute(
    db,
  );
  return rows[0];
}
export async function advanceRun(db: Db, id: string, after: string | null, done: number, now: Date): Promise<void> {
  await sql`UPDATE credit_run SET after = coalesce(${after}::uuid, after), done = done + ${done}::int,
      state = CASE WHEN ${after}::uuid IS NULL THEN 'done' ELSE state END, ended_at = CASE WHEN ${after}::uuid IS NULL THEN ${now}::timestamptz END
    WHERE id = ${id}`.execute(db);
}

export interface Scored {
  id: string;
  standing: Standing;
}
/** The next members that have a file, with where their grade stands. */
export async function findScored(db: Db, after: string, limit: number): Promise<Scored[]> {
  const { rows } = await sql<{
    id: string;
    grade: ShownGrade | null;
    rising: Standing['rising'];
    notice: Standing['notice'];
  }>`
    SELECT r.id, s.grade, CASE WHEN s.rising_grade IS NOT NULL THEN json_build_object('grade', s.rising_grade, 'runs', s.rising_runs) END AS rising,
      CASE WHEN s.notice_grade IS NOT NULL THEN json_build_object('grade', s.notice_grade, 'until', s.notice_until) END AS notice
    FROM member_register r LEFT JOIN credit_standing s ON s.membership_id = r.id
    WHERE r.id > ${after}::uuid AND ${isMember} AND ${agreed} ORDER BY r.id LIMIT ${limit}`.execute(db);
  return rows.map(({ id, ...standing }) => ({ id, standing }));
}

export interface StandingWrite {
  membershipId: string;
  total: number;
  scored: ShownGrade;
  before: ShownGrade | null;
  after: Standing;
  move: Move;
  eventId: string;
}
/** Where grades stand after a run, and their moves, in one statement. */
export async function saveStandings(
  db: Db,
  rows: readonly StandingWrite[],
  runId: string,
  today: string,
  now: Date,
): Promise<void> {
  if (rows.length === 0) return;
  const written = rows.map(({ membershipId, total, scored, before, after, move, eventId }) => ({
    ...{ m: membershipId, total, scored, before, move, e: eventId, grade: after.grade },
    ...{ rg: after.rising?.grade ?? null, rr: after.rising?.runs ?? null },
    ...{ ng: after.notice?.grade ?? null, nu: after.notice?.until ?? null },
  }));
  await sql`
    WITH x AS (SELECT * FROM jsonb_to_recordset(${JSON.stringify(written)}::jsonb)
        AS x(m uuid, total integer, scored text, before text, move text, e uuid, grade text, rg text, rr integer, ng text, nu date)),
    saved AS (
      INSERT INTO credit_standing AS s (membership_id, grade, since, total, scored, run_id, rising_grade, rising_runs, notice_grade, notice_on, notice_until)
      SELECT m, grade, ${today}::date, total, scored, ${runId}::uuid, rg, rr, ng, CASE WHEN ng IS NOT NULL THEN ${today}::date END, nu FROM x
      ON CONFLICT (membership_id) DO UPDATE SET grade = excluded.grade, since = CASE WHEN s.grade = excluded.grade THEN s.since ELSE excluded.since END,
        total_before = s.total, total = excluded.total, scored = excluded.scored, run_id = excluded.run_id,
        rising_grade = excluded.rising_grade, rising_runs = excluded.rising_runs, notice_grade = excluded.notice_grade,
        notice_on = CASE WHEN s.notice_until = excluded.notice_until THEN s.notice_on ELSE excluded.notice_on END, notice_until = excluded.notice_until)
    INSERT INTO credit_grade_event (id, membership_id, move, before, grade, on_day, at)
    SELECT e, m, move, before, coalesce(CASE WHEN move IN ('noticed', 'noticedAnew') THEN ng WHEN move = 'rises' THEN rg END, grade), ${today}::date, ${now} FROM x WHERE move <> 'stays'`.execute(
    db,
  );
}

/**
 * New points between two runs; the grade waits for the next one, but for a notice that it falls: where the points are
 * those of the grade again, nothing is left to be confirmed.
 * @returns the grades that stay so, by member
 */
export async function saveTotals(
  db: Db,
  rows: readonly { membershipId: string; total: number; grade: ShownGrade; eventId: string }[],
  today: string,
  now: Date,
): Promise<{ membershipId: string; grade: Grade }[]> {
  if (rows.length === 0) return [];
  const { rows: lifted } = await sql<{ membershipId: string; grade: Grade }>`
    WITH x AS MATERIALIZED (
      SELECT x.*, x.grade <> 'NR' AND x.grade <= s.grade AND s.notice_grade IS NOT NULL AS lifts
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS x("membershipId" uuid, total integer, grade text, "eventId" uuid)
        JOIN credit_standing s ON s.membership_id = x."membershipId" FOR UPDATE OF s),
    saved AS (
      UPDATE credit_standing s SET total = x.total, scored = x.grade,
        notice_grade = CASE WHEN NOT x.lifts THEN s.notice_grade END, notice_on = CASE WHEN NOT x.lifts THEN s.notice_on END,
        notice_until = CASE WHEN NOT x.lifts THEN s.notice_until END
      FROM x WHERE s.membership_id = x."membershipId" RETURNING s.membership_id, s.grade, x.lifts, x."eventId"),
    noted AS (
      INSERT INTO credit_grade_event (id, membership_id, move, before, grade, on_day, at)
      SELECT "eventId", membership_id, 'noticeLifted', grade, grade, ${today}::date, ${now} FROM saved WHERE lifts)
    SELECT membership_id AS "membershipId", grade FROM saved WHERE lifts ORDER BY membership_id`.execute(db);
  return lifted;
}

/** A person lets a grade fall; false when the notice is another one by now. */
export async function saveFall(
  db: Db,
  fall: { membershipId: string; until: string; grade: string; eventId: string; by: string; reason: string },
  today: string,
  now: Date,
): Promise<boolean> {
  const { rows } = await sql`
    WITH was AS (SELECT membership_id, grade FROM credit_standing WHERE membership_id = ${fall.membershipId} AND notice_until = ${fall.until}::date FOR UPDATE),
    fell AS (
      UPDATE credit_standing s SET grade = ${fall.grade}, since = ${today}::date, notice_grade = NULL, notice_on = NULL, notice_until = NULL
      FROM was WHERE s.membership_id = was.membership_id RETURNING s.membership_id, was.grade AS before)
    INSERT INTO credit_grade_event (id, membership_id, move, before, grade, person_id, reason, on_day, at)
    SELECT ${fall.eventId}, membership_id, 'fell', before, ${fall.grade}, ${fall.by}, ${fall.reason}, ${today}::date, ${now} FROM fell RETURNING id`.execute(
    db,
  );
  return rows.length > 0;
}
/** A notice is lifted: the member's objection to it was upheld, or its cause is gone. */
export async function liftNotice(
  db: Db,
  membershipId: string,
  eventId: string,
  today: string,
  now: Date,
): Promise<void> {
  await sql`
    WITH lifted AS (
      UPDATE credit_standing SET notice_grade = NULL, notice_on = NULL, notice_until = NULL WHERE membership_id = ${membershipId} AND notice_grade IS NOT NULL RETURNING membership_id, grade)
    INSERT INTO credit_grade_event (id, membership_id, move, before, grade, on_day, at)
    SELECT ${eventId}, membership_id, 'noticeLifted', grade, grade, ${today}::date, ${now} FROM lifted`.execute(db);
}
