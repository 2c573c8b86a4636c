import { sql, type RawBuilder } from 'kysely';
import type { Answers } from '../../contracts/meeting-form';
import type { MeetingStatus, RegistrationState } from '../../contracts/meetings';
import { confirmedFiles } from '../files/facts';
import type { Actor } from '../shared/actor';
import type { Db } from '../shared/db';
import {
  admits,
  hears,
  isInvited,
  isOwn,
  meetingFacts,
  registeringMembership,
  runsMeeting,
  seesMeeting,
  type MeetingFacts,
} from './facts';

export interface Companion {
  name: string;
  phone: string;
  /** When he was left out; his place in the list stays. */
  droppedAt?: string;
}
/** Companions who still come, with their seats, as JSON. */
export const livingCompanions = (companions: RawBuilder<unknown>) => sql`(
  SELECT coalesce(json_agg(json_build_object('name', c ->> 'name', 'phone', c ->> 'phone', 'seat', n) ORDER BY n), '[]')
    FROM jsonb_array_elements(${companions}) WITH ORDINALITY AS each(c, n) WHERE NOT c ? 'droppedAt')`;
export interface SeatFacts extends MeetingFacts {
  invited: boolean;
  /** For which the caller registers. */
  membershipId: string | null;
  capacity: number | null;
  mine: string | null;
  /** Whether the company that was chosen, where one was, admits. */
  admitted: boolean;
  /** Those of the asked files that are the caller's own and checked. */
  owned: string[];
}

/** A published meeting that the caller may know of, and what decides on his registration; one round trip. */
export async function findSeatFacts(
  db: Db,
  actor: Actor,
  personId: string,
  meetingId: string,
  fileIds: string[],
  chosen: string | null,
): Promise<SeatFacts | undefined> {
  const comesFor = chosen ? sql<string | null>`${chosen}::uuid` : registeringMembership(actor);
  const { rows } = await sql<SeatFacts>`
    SELECT ${meetingFacts}, s.capacity, ${isInvited(actor)} AS invited, ${comesFor} AS "membershipId", ${admits(actor, comesFor)} AS admitted,
      (SELECT r.id FROM registration r WHERE r.meeting_id = m.id AND r.person_id = ${personId} AND r.state NOT IN ('cancelled', 'lapsed')) AS mine,
      ${confirmedFiles(personId, fileIds)} AS owned
    FROM meeting m JOIN meeting_seats s ON s.meeting_id = m.id
    WHERE m.id = ${meetingId} AND m.status <> 'draft' AND ${seesMeeting(actor)}`.execute(db);
  return rows[0];
}

export interface NewRegistration {
  id: string;
  meetingId: string;
  /** Who comes; null: a colleague whom `registeredBy` names. */
  personId: string | null;
  registeredBy: string;
  membershipId: string | null;
  name: string;
  phone: string;
  title: string;
  companions: Companion[];
  answers: Answers;
  at: Date;
}
export interface Seated {
  registrationId: string;
  state: RegistrationState;
  waitingNo: number | null;
  /** Registrations that wait before this one; null when it does not wait. */
  ahead: number | null;
}
export type Refusal =
  | { refused: 'registration_open' }
  | { refused: 'registration_once'; registrationId: string }
  | { refused: 'party_fits'; capacity: number }
  | { refused: 'company_quota_kept'; quota: number };

/**
 * Takes a seat or a number in the waiting list, in one statement: the trigger of `registration` decides under the lock
 * of the seats. After a refusal the transaction is of no use any more.
 */
export async function saveRegistration(db: Db, given: NewRegistration): Promise<Seated | Refusal> {
  try {
    // Whoever has just come to wait is the last who waits.
    const { rows } = await sql<Seated>`
      INSERT INTO registration AS r (id, meeting_id, person_id, membership_id, name, phone, title, companions, party, answers, state, registered_at, registered_by)
      VALUES (${given.id}, ${given.meetingId}, ${given.personId}, ${given.membershipId}, ${given.name}, ${given.phone}, ${given.title},
        ${JSON.stringify(given.companions)}::jsonb, ${given.companions.length + 1}, ${JSON.stringify(given.answers)}::jsonb, 'waiting', ${given.at}, ${given.registeredBy})
      RETURNING r.id AS "registrationId", r.state, r.waiting_no AS "waitingNo",
        CASE WHEN r.state = 'waiting' THEN (seats_now(r.meeting_id)).waiting - 1 END AS ahead`.execute(db);
    return rows[0] ?? (await findLetIn(db, given));
  } catch (error) {
    const refusal = refusalIn(error);
    if (refusal) return refusal;
    throw error;
  }
}

/** Whom a gate had let in by the number and the name that he gives has no seat to take: what it wrote down is his now. */
async function findLetIn(db: Db, { meetingId, personId }: NewRegistration): Promise<Seated> {
  const { rows } = await sql<Seated>`
    SELECT id AS "registrationId", state, NULL AS "waitingNo", NULL AS ahead FROM registration
    WHERE meeting_id = ${meetingId} AND person_id = ${personId} AND state = 'walk_in'`.execute(db);
  if (!rows[0]) throw new Error('an insert answers one row');
  return rows[0];
}

function refusalIn(error: unknown): Refusal | null {
  if (!(error instanceof Error) || !('constraint' in error)) return null;
  const detail = 'detail' in error ? String(error.detail) : '';
  switch (error.constraint) {
    case 'registration_open':
      return { refused: 'registration_open' };
    case 'registration_once':
      return { refused: 'registration_once', registrationId: detail };
    case 'party_fits':
      return { refused: 'party_fits', capacity: Number(detail) };
    case 'company_quota_kept':
      return { refused: 'company_quota_kept', quota: Number(detail) };
    default:
      return null;
  }
}

/** The seats of a meeting, locked until the commit: before any change of a state, and before what it is judged on is read. */
export async function lockSeats(
  db: Db,
  meetingId: string,
): Promise<{ capacity: number | null; taken: number; waiting: number }> {
  const { rows } = await sql<{ capacity: number | null; taken: number; waiting: number }>`
    SELECT capacity, taken, waiting FROM lock_seats(${meetingId})`.execute(db);
  if (!rows[0]) throw new Error('a published meeting has its seats');
  return rows[0];
}

/** Locks the seats of the meeting in which this registration is this person's to answer for; undefined when it is not his. */
export async function lockSeatsOf(db: Db, registrationId: string, personId: string): Promise<string | undefined> {
  const { rows } = await sql<{ meeting_id: string }>`
    SELECT l.meeting_id FROM registration g CROSS JOIN LATERAL lock_seats(g.meeting_id) l
    WHERE g.id = ${registrationId} AND ${isOwn(personId)}`.execute(db);
  return rows[0]?.meeting_id;
}

export interface OwnPlace {
  state: RegistrationState;
  /** Fen that each seat costs; 0: nothing. */
  owes: number;
  waitingNo: number | null;
  offerUntil: Date | null;
  checkedIn: boolean;
  meetingStatus: MeetingStatus;
  startsAt: Date | null;
  cancelUntil: Date | null;
  companions: Companion[];
  /** Seats that somebody has used. */
  used: number[];
}
/** A registration as it stands now; read after its seats were locked. */
export async function findPlace(db: Db, registrationId: string): Promise<OwnPlace> {
  const { rows } = await sql<OwnPlace>`
    SELECT r.state, r.owes, r.waiting_no AS "waitingNo", r.offer_until AS "offerUntil", m.status AS "meetingStatus",
      m.starts_at AS "startsAt", m.cancel_until AS "cancelUntil",
      EXISTS (SELECT FROM meeting_arrival a WHERE a.registration_id = r.id) AS "checkedIn", r.companions,
      ARRAY(SELECT a.seat FROM meeting_arrival a WHERE a.registration_id = r.id) AS used
    FROM registration r JOIN meeting m ON m.id = r.meeting_id WHERE r.id = ${registrationId}`.execute(db);
  if (!rows[0]) throw new Error('a registration is never deleted');
  return rows[0];
}

/** False: whoever it is about was checked in at the same moment, and stays. */
async function unlessInside(end: () => Promise<unknown>): Promise<boolean> {
  try {
    await end();
    return true;
  } catch (error) {
    if (error instanceof Error && 'constraint' in error && error.constraint === 'checked_in_stays') return false;
    throw error;
  }
}

/**
 * Gives up a seat, an offer or a place in the list. False: the attendee was checked in at the same moment.
 * @param by whoever of the secretariat takes it away, and why
 */
export const endRegistration = (
  db: Db,
  registrationId: string,
  now: Date,
  by: { personId: string; reason: string } | null = null,
): Promise<boolean> =>
  unlessInside(() =>
    sql`UPDATE registration SET state = 'cancelled', offer_until = NULL, ended_at = ${now},
        ended_by = ${by?.personId ?? null}::uuid, ended_reason = ${by?.reason ?? null}
      WHERE id = ${registrationId}`.execute(db),
  );

export const confirmOffer = (db: Db, registrationId: string, now: Date) =>
  sql`UPDATE registration SET state = 'confirmed', offer_until = NULL, seated_at = ${now} WHERE id = ${registrationId}`.execute(
    db,
  );

/** How the meeting stands, of a `meeting m`: the contract's `counts` as a JSON value. */
export const countsOf: RawBuilder<Counts> = sql<Counts>`(
  SELECT json_build_object(
    'confirmed', count(*) FILTER (WHERE r.state = 'confirmed'), 'offered', count(*) FILTER (WHERE r.state = 'offered'),
    'waiting', count(*) FILTER (WHERE r.state = 'waiting'), 'cancelled', count(*) FILTER (WHERE r.state IN ('cancelled', 'lapsed')),
    'walkIns', count(*) FILTER (WHERE r.state = 'walk_in'),
    -- One row a person in the room.
    'present', (SELECT count(*) FROM meeting_arrival a WHERE a.meeting_id = m.id),
    'taken', coalesce((SELECT s.taken FROM meeting_seats s WHERE s.meeting_id = m.id), 0))
  FROM registration r WHERE r.meeting_id = m.id)`;
export interface Counts {
  confirmed: number;
  offered: number;
  waiting: number;
  cancelled: number;
  walkIns: number;
  present: number;
  taken: number;
}

/** Leaves a companion out, and his seat free; false: he was checked in at the same moment. */
export const endCompanion = (db: Db, registrationId: string, seat: number, now: Date): Promise<boolean> =>
  unlessInside(async () => {
    await sql`UPDATE registration SET party = party - 1,
        companions = jsonb_set(companions, ARRAY[${String(seat - 1)}, 'droppedAt'], to_jsonb(${now.toISOString()}::text))
      WHERE id = ${registrationId}`.execute(db);
  });

/** Of a meeting that the actor runs: its seats locked; undefined when there is no such registration. */
export async function lockSeatsRun(
  db: Db,
  actor: Actor,
  registrationId: string,
): Promise<{ meetingId: string; title: string; hears: string | null } | undefined> {
  const { rows } = await sql<{ meetingId: string; title: string; hears: string | null }>`
    SELECT m.id AS "meetingId", m.title, ${hears} AS hears FROM registration g JOIN meeting m ON m.id = g.meeting_id CROSS JOIN LATERAL lock_seats(g.meeting_id) l
    WHERE g.id = ${registrationId} AND ${runsMeeting(actor)}`.execute(db);
  return rows[0];
}
