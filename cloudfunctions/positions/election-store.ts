import { sql } from 'kysely';
import type { MeetingKind } from '../../contracts/meeting-kinds';
import { calledAs } from '../identity/facts';
import type { Db } from '../shared/db';
import type { ElectionStep } from './judge-election';

export interface Election {
  id: string;
  no: number;
  endsOn: string;
  closedAt: string | null;
  steps: {
    step: ElectionStep;
    dueOn: string;
    doneOn: string | null;
    evidence: string | null;
    by: string | null;
    meeting: { id: string; title: string; startsAt: string } | null;
  }[];
  meetings: { id: string; title: string; kind: MeetingKind; startsAt: string }[];
  proofs: Proof[];
}
/** What was done here that proves a step. */
export interface Proof {
  step: ElectionStep;
  meetingId: string;
  /** The item of its agenda. */
  title: string;
  meeting: string;
  day: string;
}

/** Meetings `c` of the association with the election `g` on their agenda: members elect, the council names candidates. */
const withElection = sql`meeting_course c JOIN LATERAL (SELECT g.title FROM meeting_agenda g WHERE g.meeting_id = c.id AND g.matter_type = 'election' ORDER BY g.seq LIMIT 1) g ON true
    WHERE c.committee_id IS NULL AND c.status NOT IN ('draft', 'cancelled', 'quorum_failed')`;
const elects = sql`c.kind IN ('assembly', 'congress')`;
const heldOn = sql`(c.starts_at AT TIME ZONE 'Asia/Shanghai')::date`;
const proofsOf = sql`
  SELECT 'noticed' AS step, c.id AS "meetingId", g.title, c.title AS meeting, c.noticed_on AS day FROM ${withElection} AND ${elects}
  UNION ALL
  SELECT CASE WHEN ${elects} THEN 'elected' ELSE 'candidates' END, c.id, g.title, c.title, ${heldOn}
    FROM ${withElection} AND (${elects} OR c.kind IN ('council', 'standing_council')) AND c.status IN ('ended', 'minutes_confirmed', 'archived')`;

/** An election with its steps and the meetings that one could rest on; the latest where none is named. One statement. */
export async function findElection(db: Db, id: string | null): Promise<Election | undefined> {
  const { rows } = await sql<Election>`
    SELECT e.id, e.no, e.ends_on AS "endsOn", to_json(e.closed_at) #>> '{}' AS "closedAt",
      (SELECT json_agg(json_build_object('step', s.step, 'dueOn', s.due_on, 'doneOn', s.done_on, 'evidence', s.evidence, 'by', ${calledAs(sql`s.done_by`)},
          'meeting', (SELECT json_build_object('id', m.id, 'title', m.title, 'startsAt', m.starts_at) FROM meeting_course m WHERE m.id = s.meeting_id)) ORDER BY s.due_on, s.step)
         FROM election_step s WHERE s.election_id = e.id) AS steps,
      (SELECT coalesce(json_agg(json_build_object('id', m.id, 'title', m.title, 'kind', m.kind, 'startsAt', m.starts_at) ORDER BY m.starts_at DESC), '[]') FROM (
          SELECT * FROM meeting_course c WHERE c.decides AND c.circle = '{}' AND c.committee_id IS NULL AND c.status NOT IN ('draft', 'cancelled')
             AND c.starts_at >= e.opened_at - interval '1 year' ORDER BY c.starts_at DESC LIMIT 20) m) AS meetings,
      (SELECT coalesce(json_agg(p ORDER BY p.day DESC, p."meetingId"), '[]') FROM (${proofsOf}) p
        WHERE p.day > e.ends_on - 366 AND EXISTS (SELECT FROM election_step s WHERE s.election_id = e.id AND s.step = p.step AND s.done_on IS NULL)) AS proofs
    FROM election e WHERE ${id}::uuid IS NULL OR e.id = ${id}::uuid ORDER BY e.no DESC LIMIT 1`.execute(db);
  return rows[0];
}

/** The term that is running, and the election that should follow it. */
export async function findNext(db: Db, today: string): Promise<{ no: number; endsOn: string } | null> {
  const { rows } = await sql<{ no: number; endsOn: string }>`
    SELECT t.no + 1 AS no, coalesce(t.postponed_until, t.ends_on) AS "endsOn" FROM term t
     WHERE t.starts_on <= ${today}::date AND NOT EXISTS (SELECT FROM election e WHERE e.no = t.no + 1)
     ORDER BY t.no DESC LIMIT 1`.execute(db);
  return rows[0] ?? null;
}

/** Writes an election with all its steps; null when that of this number has begun already. */
export async function insertElection(
  db: Db,
  given: { id: string; no: number; endsOn: string; by: string; days: Record<ElectionStep, string> },
  now: Date,
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    WITH opened AS (
      INSERT INTO election (id, no, ends_on, opened_by, opened_at) VALUES (${given.id}, ${given.no}, ${given.endsOn}, ${given.by}, ${now})
      ON CONFLICT DO NOTHING RETURNING id),
    steps AS (
      INSERT INTO election_step (election_id, step, due_on) SELECT o.id, d.key, d.value::date FROM opened o, json_each_text(${JSON.stringify(given.days)}::json) d)
    SELECT id FROM opened`.execute(db);
  return rows.length > 0;
}

/** Whether an assembly was held that had the election on its agenda. */
export async function hasElected(db: Db, meetingId: string): Promise<boolean> {
  const { rows } =
    await sql`SELECT FROM ${withElection} AND ${elects} AND c.status IN ('ended', 'minutes_confirmed', 'archived') AND c.id = ${meetingId}`.execute(
      db,
    );
  return rows.length > 0;
}

export async function isMeeting(db: Db, id: string): Promise<boolean> {
  const { rows } =
    await sql`SELECT 1 FROM meeting_course c WHERE c.id = ${id} AND c.decides AND c.circle = '{}'`.execute(db);
  return rows.length > 0;
}

/** False when it was recorded before. With the last step the election is closed. */
export async function doStep(
  db: Db,
  given: {
    id: string;
    step: ElectionStep;
    doneOn: string;
    evidence: string;
    meetingId: string | null;
    by: string;
  },
  now: Date,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    UPDATE election_step SET done_on = ${given.doneOn}, evidence = ${given.evidence}, meeting_id = ${given.meetingId}, done_by = ${given.by}
    WHERE election_id = ${given.id} AND step = ${given.step} AND done_on IS NULL`.execute(db);
  if (Number(numAffectedRows ?? 0) === 0) return false;
  await sql`UPDATE election SET closed_at = ${now} WHERE id = ${given.id} AND closed_at IS NULL
    AND NOT EXISTS (SELECT FROM election_step s WHERE s.election_id = ${given.id} AND s.done_on IS NULL)`.execute(db);
  return true;
}
