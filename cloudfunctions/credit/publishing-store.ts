import { sql } from 'kysely';
import { calledAs } from '../identity/facts';
import { oneRow } from '../ground/ask-together';
import type { Db } from '../shared/db';

export interface DecidedMotion {
  id: string;
  title: string;
  meeting: string;
  decidedOn: string;
}
export interface Publishing {
  id: string;
  motion: DecidedMotion;
  note: string;
  enteredById: string;
  enteredBy: string | null;
  enteredAt: string;
  confirmedBy: string | null;
  confirmedAt: string | null;
}
export interface PublishingView {
  current: Publishing | null;
  motions: DecidedMotion[];
  shown: number;
}
const motionJson = sql`json_build_object('id', d.id, 'title', d.title, 'meeting', d.meeting, 'decidedOn', d.decided_on)`;
/** Of a `motion_decided d`: the members met, and it passed. */
const ofAssembly = sql`(d.passed AND d.body IN ('assembly', 'congress'))`;

/** What is decided about publishing grades, what could be, and how many grades are published, in one statement. */
export async function findPublishing(db: Db): Promise<PublishingView> {
  const { rows } = await sql<PublishingView>`
    SELECT (SELECT json_build_object('id', p.id, 'motion', ${motionJson}, 'note', p.note, 'enteredById', p.entered_by, 'enteredBy', ${calledAs(sql`p.entered_by`)},
          'enteredAt', p.entered_at, 'confirmedBy', ${calledAs(sql`p.confirmed_by`)}, 'confirmedAt', p.confirmed_at)
        FROM credit_publishing p JOIN motion_decided d ON d.id = p.motion_id WHERE p.ended_at IS NULL) AS current,
      (SELECT coalesce(json_agg(m.motion), '[]') FROM (
        SELECT ${motionJson} AS motion FROM motion_decided d WHERE ${ofAssembly} ORDER BY d.decided_on DESC, d.id LIMIT 50) m) AS motions,
      (SELECT count(*)::int FROM member_grade_shown) AS shown`.execute(db);
  return oneRow(rows);
}

/** False: another decision stands, or the motion is none of the assembly's that passed. */
export async function insertPublishing(
  db: Db,
  given: { id: string; motionId: string; note: string },
  by: string,
  now: Date,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    INSERT INTO credit_publishing (id, motion_id, note, entered_by, entered_at)
    SELECT ${given.id}, d.id, ${given.note}, ${by}, ${now} FROM motion_decided d WHERE d.id = ${given.motionId} AND ${ofAssembly}
    ON CONFLICT ((true)) WHERE ended_at IS NULL DO NOTHING`.execute(db);
  return Number(numAffectedRows ?? 0) > 0;
}
export async function confirmPublishingRow(db: Db, id: string, by: string, now: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`UPDATE credit_publishing SET confirmed_by = ${by}, confirmed_at = ${now}
    WHERE id = ${id} AND ended_at IS NULL AND confirmed_at IS NULL AND entered_by <> ${by}`.execute(db);
  return Number(numAffectedRows ?? 0) > 0;
}
export async function endPublishingRow(db: Db, id: string, by: string, reason: string, now: Date): Promise<boolean> {
  const { numAffectedRows } =
    await sql`UPDATE credit_publishing SET ended_by = ${by}, ended_at = ${now}, ended_reason = ${reason}
    WHERE id = ${id} AND ended_at IS NULL`.execute(db);
  return Number(numAffectedRows ?? 0) > 0;
}
