import { sql, type RawBuilder } from 'kysely';
import type { Finding } from '../../contracts/meetings';
import type { Db } from '../shared/db';
import { newId } from '../shared/ids';
import { venueDeciders, type VenueDuties } from './judge-notice';

export type Decision = NonNullable<Finding['decision']> & { key: string };
/** The latest decision on each finding of a `meeting m`, as JSON. */
export const decisionsOf = sql<Decision[]>`(
  SELECT coalesce(json_agg(json_build_object('key', d.key, 'verdict', d.verdict, 'reason', d.reason, 'by', coalesce(p.name, ''),
      'at', to_char(d.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'proof', CASE WHEN f.id IS NOT NULL THEN json_build_object('name', f.name) END)), '[]')
    FROM (SELECT DISTINCT ON (key) * FROM venue_decision WHERE meeting_id = m.id ORDER BY key, at DESC, id DESC) d
    JOIN person_name p ON p.id = d.person_id LEFT JOIN file_content f ON f.id = d.proof_file_id)`;

/** Who has a hand in what the venue check found of a `meeting m`, as JSON; offices are those of the day (Asia/Shanghai). */
export const dutiesOf = (day: string): RawBuilder<VenueDuties> => sql<VenueDuties>`(
  SELECT json_build_object(
    'writers', (SELECT json_agg(w.person_id) FROM (
        SELECT m.created_by AS person_id
        UNION SELECT unnest(m.saved_by)
        UNION SELECT e.person_id FROM meeting_event e WHERE e.meeting_id = m.id AND e.kind IN ('publishHeld', 'changeHeld', 'changed')) w),
    'deciders', (SELECT coalesce(json_agg(DISTINCT p.person_id), '[]') FROM office_holder p
      WHERE p.office = ANY(${[...venueDeciders]}::text[]) AND p.term @> ${day}::date
        AND (p.committee_id IS NULL OR p.committee_id = m.committee_id))))`;

export const saveDecision = (
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
) =>
  db
    .insertInto('venue_decision')
    .values({
      id: newId(now),
      meeting_id: given.meetingId,
      key: given.key,
      verdict: given.verdict,
      reason: given.reason,
      proof_file_id: given.proofFileId,
      person_id: given.personId,
      at: now,
    })
    .execute();
