import { sql, type RawBuilder } from 'kysely';
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
  companions: { name: string; droppedAt?: string }[];
  /** Somebody else comes than who made the registration. */
  colleague: boolean;
  meetingId: string;
  /** When each seat was first used; of a meeting of several days, on its present day. */
  used: { seat: number; at: string }[];
}
/** A confirmed registration in a meeting that takes place; `whose`: a condition on `r`, and on `m` as far as it is hidden. */
async function findSeats(db: Db, whose: RawBuilder<boolean>, now: Date): Promise<OwnSeats | undefined> {
  const { rows } = await sql<OwnSeats>`
    SELECT m.title, m.starts_at AS "startsAt", m.place ->> 'name' AS "placeName", m.fee_fen::int AS fen, m.id AS "meetingId", r.id AS "registrationId", r.name, r.companions, r.person_id IS NULL AS colleague,
      CASE WHEN w.last > w.first
        THEN (SELECT coalesce(json_agg(json_build_object('seat', d.seat, 'at', d.at)), '[]') FROM attendance_day d
               WHERE d.registration_id = r.id AND d.day = day_within(${now}, w.first, w.last))
        ELSE (SELECT coalesce(json_agg(json_build_object('seat', a.seat, 'at', a.at)), '[]') FROM attendance a WHERE a.registration_id = r.id) END AS used
    FROM meeting_registration r JOIN meeting_facts m ON m.id = r.meeting_id
    CROSS JOIN LATERAL (SELECT (m.starts_at AT TIME ZONE 'Asia/Shanghai')::date AS first, (m.ends_at AT TIME ZONE 'Asia/Shanghai')::date AS last) w
    WHERE r.state = 'confirmed' AND m.status NOT IN ('draft', 'cancelled', 'postponed') AND ${whose} LIMIT 1`.execute(
    db,
  );
  return rows[0];
}

/** The actor's own, or that of a colleague whom he has registered; undefined when there is none that he may know of. */
export function findOwnSeats(
  db: Db,
  actor: Actor,
  given: { meetingId: string; registrationId: string | null },
  now: Date,
): Promise<OwnSeats | undefined> {
  const me = actor.person?.id ?? null;
  const whose = given.registrationId
    ? sql`r.id = ${given.registrationId} AND (r.person_id = ${me}::uuid OR (r.registered_by = ${me}::uuid AND r.person_id IS NULL))`
    : sql`r.person_id = ${me}::uuid`;
  return findSeats(db, sql<boolean>`r.meeting_id = ${given.meetingId} AND ${whose} AND ${seesMeeting(actor)}`, now);
}

/** Of whoever was handed the pass of a registration. */
export const findHandedSeats = (db: Db, registrationId: string, now: Date): Promise<OwnSeats | undefined> =>
  findSeats(db, sql<boolean>`r.id = ${registrationId}`, now);
