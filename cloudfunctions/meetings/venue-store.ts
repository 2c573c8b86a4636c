import { sql, type RawBuilder } from 'kysely';
import type { Finding } from '../../contracts/meetings';
import type { Db } from '../shared/db';
import { newId } from '../shared/ids';
import { venueDeciders, type VenueDuties } from './judge-notice';

export type Decision = NonNullable<Finding['decision']> & { key: string };
const standing = sql`NOT EXISTS (SELECT FROM venue_decision_end e WHERE e.decision_id = v.id AND e.kind = 'takenBack')`;
/** The latest decision on each finding of a `meeting m` that was not taken back, as JSON. */
export const decisionsOf = sql<Decision[]>`(
  SELECT coalesce(json_agg(json_build_object('key', d.key, 'verdict', d.verdict, 'reason', d.reason, 'by', coalesce(p.name, ''),
      'at', to_char(d.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'proof', CASE WHEN f.id IS NOT NULL THEN json_build_object('name', f.name) END)), '[]')
    FROM (SELECT DISTINCT ON (key) * FROM venue_decision v WHERE v.meeting_id = m.id AND ${standing} ORDER BY key, at DESC, id DESC) d
    JOIN person_name p ON p.id = d.person_id LEFT JOIN file_content f ON f.id = d.proof_file_id)`;

/** Who has a hand in what the venue check found of a `meeting m`, as JSON; offices are those of the day (Asia/Shanghai). */
export const dutiesOf = (day: string): RawBuilder<VenueDuties> => sql<VenueDuties>`(
  SELECT json_build_object(
    'writers', (SELECT json_agg(w.person_id) FROM (
        SELECT m.created_by AS person_id
        UNION SELECT unnest(m.saved_by)
        UNION SELECT e.person_id FROM meeting_event e WHERE e.meeting_id = m.id AND e.kind IN ('publishHeld', 'changeHeld', 'changed')) w),
    'deciders', (SELECT coalesce(json_agg(DISTINCT p.person_id), '[]') FROM office_holder p
      WHERE p.office = ANY(${[...venueDeciders]}::text[]) AND p.term @> ${day}::date AND p.ended_at IS NULL
        AND (p.committee_id IS NULL OR p.committee_id = m.committee_id))))`;

/** The id of the decision. */
export async function saveDecision(
  db: Db,
  given: {
    meetingId: string;
    key: string;
    verdict: 'notCoreArea' | 'moveMeeting';
    reason: string;
    proofFileId: string | null;
    personId: string;
  },
  now: Date,
): Promise<string> {
  const { meetingId, key, verdict, reason, proofFileId, personId } = given;
  const id = newId(now);
  await sql`INSERT INTO venue_decision (id, meeting_id, key, verdict, reason, proof_file_id, person_id, at)
    VALUES (${id}, ${meetingId}, ${key}, ${verdict}, ${reason}, ${proofFileId}, ${personId}, ${now})`.execute(db);
  return id;
}

/** The decision on a finding that stands, when this person has taken it. */
export async function findOwnDecision(
  db: Db,
  meetingId: string,
  key: string,
  personId: string,
): Promise<{ id: string; at: Date } | undefined> {
  const { rows } = await sql<{ id: string; at: Date; own: boolean }>`
    SELECT v.id, v.at, v.person_id = ${personId}::uuid AS own FROM venue_decision v
    WHERE v.meeting_id = ${meetingId} AND v.key = ${key} AND ${standing} ORDER BY v.at DESC, v.id DESC LIMIT 1`.execute(
    db,
  );
  return rows[0]?.own ? rows[0] : undefined;
}

/** False when it was told or taken back before: of both, one happens. Call it in the transaction that does it. */
export async function endDecision(db: Db, id: string, kind: 'told' | 'takenBack', now: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    INSERT INTO venue_decision_end (decision_id, kind, at) SELECT id, ${kind}, ${now} FROM venue_decision WHERE id = ${id}
    ON CONFLICT DO NOTHING`.execute(db);
  return (numAffectedRows ?? 0n) > 0n;
}

export interface DecisionTold {
  verdict: 'notCoreArea' | 'moveMeeting';
  reason: string;
  meetingId: string;
  title: string;
  createdBy: string;
}
/** What is said of a decision; undefined when its meeting was thrown away. */
export async function findDecisionTold(db: Db, id: string): Promise<DecisionTold | undefined> {
  const { rows } = await sql<DecisionTold>`
    SELECT v.verdict, v.reason, m.id AS "meetingId", coalesce(m.pending ->> 'title', m.title) AS title, m.created_by AS "createdBy"
    FROM venue_decision v JOIN meeting m ON m.id = v.meeting_id WHERE v.id = ${id}`.execute(db);
  return rows[0];
}
