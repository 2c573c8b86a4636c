import { sql } from 'kysely';
import { seesMeeting } from '../meetings/facts';
import type { Actor } from '../shared/actor';
import type { Db } from '../shared/db';

export interface OwnSeats {
  title: string;
  startsAt: Date;
  placeName: string;
  registrationId: string;
  name: string;
  companions: { name: string }[];
  used: { seat: number; at: string }[];
}
/** The actor's confirmed registration in a meeting that takes place and that he may know of; undefined when there is none. */
export async function findOwnSeats(db: Db, actor: Actor, meetingId: string): Promise<OwnSeats | undefined> {
  const { rows } = await sql<OwnSeats>`
    SELECT m.title, m.starts_at AS "startsAt", m.place ->> 'name' AS "placeName", r.id AS "registrationId", r.name, r.companions,
      (SELECT coalesce(json_agg(json_build_object('seat', a.seat, 'at', a.at)), '[]') FROM attendance a WHERE a.registration_id = r.id) AS used
    FROM meeting_registration r JOIN meeting_facts m ON m.id = r.meeting_id
    WHERE r.meeting_id = ${meetingId} AND r.person_id = ${actor.person?.id ?? null}::uuid AND r.state = 'confirmed'
      AND m.status NOT IN ('draft', 'cancelled', 'postponed') AND ${seesMeeting(actor)}`.execute(db);
  return rows[0];
}
