import { sql } from 'kysely';
import { seesMeeting } from '../meetings/facts';
import type { Actor } from '../shared/actor';
import type { Db } from '../shared/db';

export interface OwnSeats {
  title: string;
  startsAt: Date;
  placeName: string;
  fen: number;
  registrationId: string;
  name: string;
  companions: { name: string }[];
  /** When each seat was first used; of a meeting of several days, on its present day. */
  used: { seat: number; at: string }[];
}
/** The actor's confirmed registration in a meeting that takes place and that he may know of; undefined when there is none. */
export async function findOwnSeats(db: Db, actor: Actor, meetingId: string, now: Date): Promise<OwnSeats | undefined> {
  const { rows } = await sql<OwnSeats>`
    SELECT m.title, m.starts_at AS "startsAt", m.place ->> 'name' AS "placeName", m.fee_fen::int AS fen, r.id AS "registrationId", r.name, r.companions,
      CASE WHEN w.last > w.first
        THEN (SELECT coalesce(json_agg(json_build_object('seat', d.seat, 'at', d.at)), '[]') FROM attendance_day d
               WHERE d.registration_id = r.id AND d.day = day_within(${now}, w.first, w.last))
        ELSE (SELECT coalesce(json_agg(json_build_object('seat', a.seat, 'at', a.at)), '[]') FROM attendance a WHERE a.registration_id = r.id) END AS used
    FROM meeting_registration r JOIN meeting_facts m ON m.id = r.meeting_id
    CROSS JOIN LATERAL (SELECT (m.starts_at AT TIME ZONE 'Asia/Shanghai')::date AS first, (m.ends_at AT TIME ZONE 'Asia/Shanghai')::date AS last) w
    WHERE r.meeting_id = ${meetingId} AND r.person_id = ${actor.person?.id ?? null}::uuid AND r.state = 'confirmed'
      AND m.status NOT IN ('draft', 'cancelled', 'postponed') AND ${seesMeeting(actor)}`.execute(db);
  return rows[0];
}
