import { sql } from 'kysely';
import type { MeetingDraft } from '../../contracts/meeting-form';
import type { Actor } from '../shared/actor';
import type { Db } from '../shared/db';
import { daysOf, runsMeeting } from './facts';
import type { FormFacts } from './judge-change';
import { formFacts } from './meeting-store';
import { countsOf, type Counts } from './seat-store';

export interface Managed extends FormFacts {
  pending: MeetingDraft | null;
  replayUrl: string | null;
  endedReason: string | null;
  counts: Counts;
  days: { day: string; present: number }[];
  openMotions: number;
  waitingQuestions: number;
  history: { what: string; by: string | null; at: string; note: string | null }[];
}

/** What the secretariat works with, of a meeting that the actor runs; one round trip. */
export async function findManaged(
  db: Db,
  actor: Actor,
  meetingId: string,
  today: string,
): Promise<Managed | undefined> {
  const { rows } = await sql<Managed>`
    SELECT ${formFacts}, m.pending, m.replay_url AS "replayUrl", m.ended_reason AS "endedReason", ${countsOf} AS counts, ${daysOf(today)} AS days,
      (SELECT count(*)::int FROM meeting_motion o WHERE o.meeting_id = m.id AND o.state = 'open') AS "openMotions",
      (SELECT count(*)::int FROM meeting_question q WHERE q.meeting_id = m.id AND q.state = 'shown') AS "waitingQuestions",
      (SELECT coalesce(json_agg(json_build_object('what', e.kind, 'by', p.name, 'at', e.at, 'note', e.note) ORDER BY e.id), '[]')
         FROM meeting_event e LEFT JOIN person_name p ON p.id = e.person_id WHERE e.meeting_id = m.id) AS history
    FROM meeting m JOIN meeting_seats s ON s.meeting_id = m.id
    WHERE m.id = ${meetingId} AND ${runsMeeting(actor)}`.execute(db);
  return rows[0];
}
