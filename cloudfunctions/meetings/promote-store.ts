import { sql } from 'kysely';
import type { MeetingStatus } from '../../contracts/meetings';
import type { Db } from '../shared/db';

export interface Hall {
  title: string;
  status: MeetingStatus;
  startsAt: Date | null;
  placeName: string | null;
}
export interface Waiting {
  id: string;
  personId: string;
  party: number;
}

/** The meeting as its seats are given away, and the first of those waiting whose party fits; read after the lock. */
export async function findWaiting(
  db: Db,
  meetingId: string,
  free: number | null,
  limit: number,
): Promise<Hall & { waiting: Waiting[] }> {
  const { rows } = await sql<Hall & { waiting: Waiting[] }>`
    SELECT m.title, m.status, m.starts_at AS "startsAt", m.place ->> 'name' AS "placeName",
      (SELECT coalesce(json_agg(json_build_object('id', w.id, 'personId', coalesce(w.person_id, w.registered_by), 'party', w.party) ORDER BY w.waiting_no), '[]')
         FROM (SELECT * FROM registration r
               WHERE r.meeting_id = m.id AND r.state = 'waiting' AND (${free}::int IS NULL OR r.party <= ${free}::int)
               ORDER BY r.waiting_no LIMIT ${limit}) w) AS waiting
    FROM meeting m WHERE m.id = ${meetingId}`.execute(db);
  if (!rows[0]) throw new Error('a meeting with seats is there');
  return rows[0];
}

/**
 * @param until null: the seats are confirmed at once
 * @param paidBy until when a seat that has a price is held, where it is given at once
 */
export const giveSeats = (db: Db, ids: string[], until: Date | null, paidBy: Date, now: Date) =>
  sql`UPDATE registration SET state = CASE WHEN ${until !== null} OR owes > 0 THEN 'offered' ELSE 'confirmed' END,
      offer_until = CASE WHEN ${until !== null} THEN ${until}::timestamptz WHEN owes > 0 THEN ${paidBy}::timestamptz END,
      seated_at = CASE WHEN ${until !== null} OR owes > 0 THEN NULL ELSE ${now}::timestamptz END
    WHERE id = ANY(${ids}::uuid[])`.execute(db);

/** Of a registration `r`: its offer ran out. Whoever is in the room already keeps it. */
const ranOut = (now: Date) => sql`r.state = 'offered' AND r.offer_until <= ${now}
  AND NOT EXISTS (SELECT FROM meeting_arrival a WHERE a.registration_id = r.id)`;

/** Takes back what was offered and not answered; answers whom to tell of which meeting. */
export async function lapseOffers(
  db: Db,
  meetingId: string,
  now: Date,
): Promise<{ id: string; personId: string; title: string }[]> {
  const { rows } = await sql<{ id: string; personId: string; title: string }>`
    UPDATE registration r SET state = 'lapsed', offer_until = NULL, ended_at = ${now}
    FROM meeting m WHERE m.id = r.meeting_id AND r.meeting_id = ${meetingId} AND ${ranOut(now)}
    RETURNING r.id, coalesce(r.person_id, r.registered_by) AS "personId", m.title`.execute(db);
  return rows;
}

/**
 * Meetings on their way where an offer ran out, or where somebody waits whose party fits: whatever is named gets
 * something done, so the rest comes at the next turn.
 */
export async function findMeetingsToFill(db: Db, now: Date, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT m.id FROM meeting m JOIN (
      SELECT r.meeting_id FROM registration r WHERE ${ranOut(now)}
      UNION
      SELECT s.meeting_id FROM meeting_seats s JOIN meeting o ON o.id = s.meeting_id AND o.starts_at > ${now}
       WHERE s.waiting > 0 AND (s.capacity IS NULL OR s.taken < s.capacity) AND EXISTS (
         SELECT FROM registration r WHERE r.meeting_id = s.meeting_id AND r.state = 'waiting' AND (s.capacity IS NULL OR r.party <= s.capacity - s.taken))
    ) f ON f.meeting_id = m.id
    WHERE m.status IN ('noticed', 'in_session') ORDER BY m.starts_at, m.id LIMIT ${limit}`.execute(db);
  return rows.map((row) => row.id);
}

/** No offer outlives the meeting's new start. */
export const shortenOffers = (db: Db, meetingId: string, until: Date) =>
  sql`UPDATE registration SET offer_until = ${until} WHERE meeting_id = ${meetingId} AND state = 'offered' AND offer_until > ${until}`.execute(
    db,
  );
