import { sql, type RawBuilder } from 'kysely';
import type { MeetingKind } from '../../contracts/meeting-kinds';
import type { MeetingStatus, RegistrationState } from '../../contracts/meetings';
import type { Way } from '../../contracts/attendance';
import { activeUnits, meetingFacts, runsMeeting, type MeetingFacts } from '../meetings/facts';
import { awardPoints } from '../points/effects';
import type { Actor } from '../shared/actor';
import { hasPlace } from '../membership/facts';
import type { Db } from '../shared/db';
import { unitName } from './gate-store';
import type { Refusal } from './judge-door';

// Attendance stands on meetings and reads their registrations in its own statements: asking first were a round trip more.

/** A registration as the door sees it. */
export interface Registered {
  id: string;
  state: RegistrationState;
  name: string;
  companions: { name: string; droppedAt?: string }[];
  /** Since when there is a seat, and until when there was. */
  seatedAt: string | null;
  endedAt: string | null;
  /** The member's name, or what a walk-in said. */
  unitName: string | null;
  /** For whom he is registered; whether he comes for it, his records tell. */
  membershipId: string | null;
  personId: string | null;
  /** Of the registered person, when WeChat has verified it. */
  phone: string | null;
  /** As it was given with the registration or at a gate. */
  givenPhone: string;
}
const registered = sql`r.id, r.state, r.name, r.companions, r.seated_at AS "seatedAt", r.ended_at AS "endedAt", r.phone AS "givenPhone",
  ${unitName} AS "unitName", r.membership_id AS "membershipId", r.person_id AS "personId",
  (SELECT p.phone FROM person_phone p WHERE p.person_id = r.person_id) AS phone`;

// What is read is locked: a cancellation waits until the scan is over, and then finds the person inside.
/** A person whose verified phone a walk-in gave, and for whom he may act (unit-at.ts). */
export interface KnownPerson {
  phone: string;
  personId: string;
  /** By which the house knows him: his own, the register's, those under which he has registered for the meeting. */
  names: string[];
  /** Whom he represents or has represented, from when to when; of those that are no active member any more, until then. */
  units: { membershipId: string; since: string; until: string | null }[];
  /** The one of them that he has chosen. */
  actingFor: string | null;
}
export interface Gate {
  id: string;
  kind: MeetingKind;
  title: string;
  status: MeetingStatus;
  version: number;
  startsAt: string | null;
  endsAt: string | null;
  closedAt: string | null;
  calledOffAt: string | null;
  committeeId: string | null;
  registrations: Registered[];
  people: KnownPerson[];
}
const peopleWith = (meetingId: string, phones: string[]) =>
  phones.length === 0
    ? sql`'[]'::json`
    : sql`(SELECT coalesce(json_agg(k), '[]') FROM (
        SELECT p.phone, p.person_id AS "personId", (
          SELECT coalesce(json_agg(DISTINCT c.name), '[]') FROM (
            SELECT n.name FROM person_name n WHERE n.id = p.person_id AND n.name IS NOT NULL
            UNION SELECT k.name FROM member_known k WHERE k.person_id = p.person_id
            UNION SELECT g.name FROM meeting_registration g WHERE g.meeting_id = ${meetingId} AND g.person_id = p.person_id) c) AS names, (
          SELECT coalesce(json_agg(json_build_object('membershipId', w.membership_id, 'since', w.since, 'until', least(w.ended_at, x.ended_at))), '[]')
            FROM representation_held w JOIN member_name u ON u.id = w.membership_id LEFT JOIN member_end x ON x.membership_id = w.membership_id
           WHERE w.person_id = p.person_id AND (${hasPlace('admitted', sql`u.status`)} OR x.ended_at IS NOT NULL)) AS units, (
          SELECT c.acting_for FROM person_choice c WHERE c.person_id = p.person_id) AS "actingFor"
        FROM person_phone p WHERE p.phone = ANY(${phones}::text[])) k)`;

/**
 * A meeting, no draft, with those of its registrations that are asked for, and those of the people whose verified phone
 * is among `phones`, as one JSON value. Nothing is locked: `saveScans` is told what was seen here.
 */
export function gateOf(
  meetingId: string,
  { ids, phones }: { ids: string[]; phones: string[] },
): RawBuilder<Gate | null> {
  const known =
    phones.length === 0
      ? sql``
      : sql`UNION SELECT w.id FROM person_phone p JOIN meeting_registration w ON w.person_id = p.person_id
            WHERE p.phone = ANY(${phones}::text[]) AND w.meeting_id = ${meetingId}
            UNION SELECT w.id FROM meeting_registration w WHERE w.meeting_id = ${meetingId} AND w.phone <> '' AND w.phone = ANY(${phones}::text[])`;
  // One person at one gate is the rule, and a kept plan is only as good as its guess of how many are asked for.
  const asksFor =
    ids.length === 1 && phones.length === 0
      ? sql`r.id = ${ids[0]}::uuid`
      : sql`r.id IN (SELECT unnest(${ids}::uuid[]) ${known})`;
  return sql<Gate | null>`(
    SELECT json_build_object('id', m.id, 'kind', m.kind, 'title', m.title, 'status', m.status, 'version', m.version, 'startsAt', m.starts_at, 'endsAt', m.ends_at, 'closedAt', m.closed_at, 'calledOffAt', m.called_off_at, 'committeeId', m.committee_id,
      'registrations', (SELECT coalesce(json_agg(f), '[]') FROM (
        SELECT ${registered} FROM meeting_registration r WHERE r.meeting_id = m.id AND ${asksFor}) f),
      'people', ${peopleWith(meetingId, phones)})
    FROM meeting_facts m WHERE m.id = ${meetingId} AND m.status <> 'draft')`;
}

export interface Hall extends MeetingFacts {
  own: (Registered & { left: { seat: number; at: string }[] }) | null;
  /** The entry of the roll that entitles the caller, or the member whom he represents. */
  roll: { name: string; membershipId: string | null; several: boolean } | null;
}
/**
 * The meeting that a code on a screen names, the caller's registration in it (the one that counts, else his last), and
 * his place among the summoned: what entitles to come.
 */
export async function findHall(db: Db, shortCode: string, actor: Actor): Promise<Hall | undefined> {
  const person = sql`${actor.person?.id ?? null}::uuid`;
  const { rows } = await sql<Hall>`/* kept */
    WITH named AS MATERIALIZED (SELECT ${meetingFacts} FROM meeting_facts m WHERE m.short_code = ${shortCode} AND m.status <> 'draft'),
    found AS MATERIALIZED (
      SELECT ${registered}, (SELECT coalesce(json_agg(json_build_object('seat', a.seat, 'at', a.left_at)), '[]')
          FROM attendance a WHERE a.registration_id = r.id AND a.left_at IS NOT NULL) AS "left"
        FROM meeting_registration r
       WHERE r.meeting_id = (SELECT id FROM named) AND r.person_id = ${person}
       ORDER BY r.state IN ('cancelled', 'lapsed'), r.registered_at DESC LIMIT 1)
    SELECT named.*, (SELECT to_json(found) FROM found) AS own,
      (SELECT json_build_object('name', e.name, 'membershipId', e.membership_id,
          'several', e.person_id IS NULL AND count(*) OVER () > 1 AND e.membership_id IS DISTINCT FROM ${actor.actingFor}::uuid) FROM meeting_summons e
        WHERE e.meeting_id = named.id AND (e.person_id = ${person} OR e.membership_id = ANY(${activeUnits(actor)}::uuid[]))
        ORDER BY e.person_id NULLS LAST, e.membership_id IS DISTINCT FROM ${actor.actingFor}::uuid, e.membership_id LIMIT 1) AS roll
    FROM named`.execute(db);
  return rows[0];
}

/** Seats of a registration: companions who were left out have none. */
const partyOf = (companions: readonly { droppedAt?: string }[]) =>
  1 + companions.filter(({ droppedAt }) => !droppedAt).length;

/** A scan that has been judged; without a reason it is an entry. */
export interface Scan {
  id: string;
  at: Date;
  way: Way;
  reason: Refusal | null;
  registrationId: string | null;
  seat: number | null;
  note: string | null;
  /** Makes `registrationId`, unless it is there. */
  walkIn: {
    name: string;
    phone: string;
    unitName: string;
    personId: string | null;
    membershipId: string | null;
  } | null;
  /** Who is named beside points, and the id that their entry would get. */
  personId: string | null;
  awardId: string;
}
export interface Kept {
  id: string;
  /** The line was there before this call. */
  known: boolean;
  outcome: 'checkedIn' | 'already' | 'refused';
  reason: Refusal | null;
  registrationId: string | null;
  seat: number | null;
  firstGate: string | null;
  firstAt: Date | null;
  /** He had left and is inside again. */
  returned: boolean;
  /** For whom he came by the line's own time. */
  membershipId: string | null;
  /** What a walk-in was called. */
  note: string | null;
  /** People inside after this call. */
  present: number;
  /** Given to the member by this scan; null when it gives none. */
  points: number | null;
}

/**
 * Keeps judged scans of one meeting at one gate, with the points of those who have just come in; one round trip. Throws
 * what the door tries again when `seen`, by which they were judged, is so no longer.
 * @param audit the audit row, when it goes along; scans that are all there already leave none
 */
export async function saveScans(
  db: Db,
  given: {
    meetingId: string;
    seen: { title: string; status: MeetingStatus; version: number; registrations: Registered[] };
    gate: { id: string | null; name: string };
    by: string;
    scans: Scan[];
    /** Shanghai day of the meeting: the same for whoever merges late. */
    day: string;
  },
  now: Date,
  audit?: RawBuilder<unknown>,
): Promise<Kept[]> {
  const { meetingId, seen, gate, by, scans, day } = given;
  const judgedBy = {
    status: seen.status,
    version: seen.version,
    registrations: seen.registrations.map(({ id, state, companions }) => ({ id, state, party: partyOf(companions) })),
  };
  const entries = JSON.stringify(scans.filter((scan) => scan.reason === null));
  // A seat that was used may have been by somebody who came for nobody: what is given once is given once.
  const awards = sql`(
    SELECT coalesce(jsonb_agg(jsonb_build_object('id', e."awardId", 'membershipId', k.membership_id, 'personId', e."personId")), '[]')
      FROM kept k JOIN jsonb_to_recordset(${entries}::jsonb) AS e(id uuid, "awardId" uuid, "personId" uuid) ON e.id = k.scan_id
     WHERE k.outcome <> 'refused' AND NOT k.known AND k.membership_id IS NOT NULL AND ${seen.status !== 'cancelled'}::boolean)`;
  const { rows } = await sql<Kept>`/* kept */
    WITH kept AS MATERIALIZED (
      SELECT * FROM record_scans(${JSON.stringify(scans)}::jsonb, ${JSON.stringify(judgedBy)}::jsonb, ${meetingId}::uuid, ${gate.id}::uuid, ${gate.name}, ${by}::uuid, ${now}::timestamptz)),
    awarded AS MATERIALIZED (SELECT * FROM ${awardPoints(awards, { id: meetingId, title: seen.title }, day, now)}),
    audited AS (${audit ? sql`${audit} WHERE EXISTS (SELECT FROM kept WHERE NOT known)` : sql`SELECT`})
    SELECT k.scan_id AS id, k.known, k.outcome, k.reason, k.registration_id AS "registrationId", k.seat, k.first_gate AS "firstGate",
      k.first_at AS "firstAt", k.returned, k.membership_id AS "membershipId", k.note, k.present, a.given AS points
    FROM kept k LEFT JOIN awarded a ON a.member = k.membership_id AND k.outcome <> 'refused' AND NOT k.known`.execute(
    db,
  );
  return rows;
}

/** Null when the seat has not been used, and once the meeting is closed: who was there at its end stays so. */
export async function saveLeft(
  db: Db,
  actor: Actor,
  seat: { registrationId: string; seat: number },
  leftAt: Date | null,
): Promise<{ meetingId: string } | null> {
  const { rows } = await sql<{ meetingId: string }>`
    UPDATE attendance a SET left_at = ${leftAt} FROM meeting_facts m
    WHERE a.registration_id = ${seat.registrationId} AND a.seat = ${seat.seat} AND m.id = a.meeting_id AND m.closed_at IS NULL AND ${runsMeeting(actor)}
    RETURNING a.meeting_id AS "meetingId"`.execute(db);
  return rows[0] ?? null;
}
