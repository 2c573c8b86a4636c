import { sql, type RawBuilder } from 'kysely';
import type { Audience, Place, Question } from '../../contracts/meeting-form';
import { partyKinds, type MeetingKind } from '../../contracts/meeting-kinds';
import type { MeetingStatus } from '../../contracts/meetings';
import { secretariat, type Office } from '../../contracts/wire';
import type { Actor } from '../shared/actor';
import { hasPlace } from '../membership/facts';
import type { Db } from '../shared/db';
import { officesFor, reaches, reachesAs } from '../ground/reach';

export { meetingPage } from './words';

/** Party life, which is for party roles alone (handbook §4.3). */
export const isParty = (kind: MeetingKind): boolean => (partyKinds as readonly MeetingKind[]).includes(kind);

/** Whether the actor runs meetings of this committee (null: of the whole association). */
export const runsMeetingsOf = (actor: Actor, committeeId: string | null): boolean =>
  officesFor(actor, committeeId, secretariat).length > 0;

/** The active memberships that the actor represents. */
export const activeUnits = (actor: Actor): string[] =>
  actor.units.filter((unit) => unit.status === 'active').map((unit) => unit.membershipId);
// The fragments below speak of a `meeting_facts m` of the surrounding query, or of the table itself here. What the caller plainly has not is not asked:
// most who register hold no office, and planning such a query costs more than running it.

/** Whether one of these offices of the actor reaches `m`. */
export const reachesMeeting = (actor: Actor, admitted: readonly Office[]): RawBuilder<boolean> =>
  reaches(actor, admitted, sql`m.committee_id`);
/** `runsMeetingsOf` as a condition on `m`. */
export const runsMeeting = (actor: Actor): RawBuilder<boolean> => reachesMeeting(actor, secretariat);

/**
 * The memberships by which the audience of `m` admits the actor, as a query of `u`. Tiers and committees, where they are
 * named, narrow the members to those of any of them.
 */
const admitting = (actor: Actor) => sql`FROM member_name u
   WHERE u.id = ANY(${activeUnits(actor)}::uuid[]) AND ${hasPlace('invited', sql`u.status`)} AND (m.audience ->> 'members')::boolean
     AND ((m.audience -> 'tiers' = '[]' AND m.audience -> 'committees' = '[]')
       OR m.audience -> 'tiers' ? u.tier OR m.audience -> 'committees' ? u.committee_id::text)`;

/**
 * The membership for which the actor would register for `m` without choosing: the one he acts for, or the only one that
 * admits him, where that one does not. A council member invited by his office comes for his company all the same: its
 * points and its quota do not ask by which door he was let in. Party life is nobody's company.
 */
export const registeringMembership = (actor: Actor): RawBuilder<string | null> =>
  actor.actingFor === null
    ? sql<null>`NULL::uuid`
    : sql<string | null>`CASE WHEN m.kind <> ALL(${[...partyKinds]}::text[])
        THEN coalesce((SELECT CASE WHEN count(*) = 1 AND NOT bool_or(u.id = ${actor.actingFor}::uuid) THEN min(u.id::text)::uuid END ${admitting(actor)}),
          ${actor.actingFor}::uuid) END`;

/** Whether the audience of `m` admits the company for which the actor comes, or himself whoever he comes for. */
export const admits = (actor: Actor, comesFor: RawBuilder<string | null>): RawBuilder<boolean> =>
  activeUnits(actor).length === 0
    ? sql<boolean>`true`
    : sql<boolean>`(EXISTS (SELECT ${admitting(actor)} AND u.id = ${comesFor}) OR ${invitedHimself(actor)})`;

/** The actor's companies for which he may still register for `m`, as JSON: those that admit him, else all of them. */
export const openUnits = (actor: Actor): RawBuilder<{ membershipId: string; name: string }[]> =>
  activeUnits(actor).length === 0
    ? sql`'[]'::json`
    : sql`(SELECT coalesce(json_agg(json_build_object('membershipId', u.id, 'name', u.name) ORDER BY u.search_name, u.id), '[]')
        ${admitting(actor)} AND m.kind <> ALL(${[...partyKinds]}::text[]) AND NOT EXISTS (
          SELECT FROM registration g WHERE g.meeting_id = m.id AND g.membership_id = u.id AND g.state NOT IN ('cancelled', 'lapsed', 'walk_in')
             AND (g.registered_by = ${actor.person?.id ?? null}::uuid OR g.person_id = ${actor.person?.id ?? null}::uuid)))`;

const invitedHimself = (actor: Actor): RawBuilder<boolean> => sql<boolean>`(
  (m.audience ->> 'guests')::boolean
  OR ${reachesAs(actor, sql`m.committee_id`, sql`m.audience -> 'offices' ? held.office`)})`;
/** Whether the audience of `m` admits the actor: by a member whom he represents, by an office, or as anybody. */
export const isInvited = (actor: Actor): RawBuilder<boolean> => sql<boolean>`(${invitedHimself(actor)}
  OR ${activeUnits(actor).length === 0 ? sql<boolean>`false` : sql<boolean>`EXISTS (SELECT ${admitting(actor)})`})`;

/** Whose registration `g` is to answer for: his own, or that of whoever named a colleague. A walk-in is nobody else's. */
export const isOwn = (personId: string | null) =>
  sql<boolean>`(g.person_id = ${personId}::uuid OR (g.registered_by = ${personId}::uuid AND g.person_id IS NULL AND g.state <> 'walk_in'))`;
/** Who hears about a registration `g`. */
export const hears = sql`coalesce(g.person_id, CASE WHEN g.state <> 'walk_in' THEN g.registered_by END)`;
const isRegistered = (actor: Actor) =>
  sql<boolean>`EXISTS (SELECT FROM registration g WHERE g.meeting_id = m.id AND ${isOwn(actor.person?.id ?? null)})`;
const isOnRoll = (actor: Actor) => sql<boolean>`EXISTS (
  SELECT FROM meeting_summons e WHERE e.meeting_id = m.id
    AND (e.person_id = ${actor.person?.id ?? null}::uuid OR e.membership_id = ANY(${activeUnits(actor)}::uuid[])))`;

/**
 * Whether the actor may know of `m`: whoever runs it; once it is published also those invited, registered or on its
 * roll. Party life is for party roles alone (handbook §4.3).
 */
export const seesMeeting = (actor: Actor): RawBuilder<boolean> => {
  const party = actor.offices.some((each) => each.office === 'party');
  return sql<boolean>`(${runsMeeting(actor)} OR (m.status <> 'draft'
    AND (${party}::boolean OR m.kind <> ALL(${[...partyKinds]}::text[]))
    AND (${isInvited(actor)} OR ${isRegistered(actor)} OR ${isOnRoll(actor)})))`;
};

export interface MeetingFacts {
  id: string;
  /** Names the meeting in the code on the venue's screen. */
  shortCode: string;
  kind: MeetingKind;
  title: string;
  sessionNo: string;
  status: MeetingStatus;
  version: number;
  committeeId: string | null;
  /** Null in a draft alone, as the other instants and the place. */
  startsAt: Date | null;
  endsAt: Date | null;
  place: Place | null;
  companyQuota: number | null;
  companions: number;
  audience: Audience;
  questions: Question[];
  registrationOpensAt: Date | null;
  registrationClosesAt: Date | null;
  cancelUntil: Date | null;
  openedAt: Date | null;
  closedAt: Date | null;
  /** When it was cancelled or put off. */
  calledOffAt: Date | null;
}
/** The columns of `MeetingFacts`, of a `meeting_facts m`. */
export const meetingFacts = sql`m.id, m.short_code AS "shortCode", m.kind, m.title, m.session_no AS "sessionNo", m.status, m.version,
  m.committee_id AS "committeeId", m.starts_at AS "startsAt", m.ends_at AS "endsAt", m.place, m.company_quota AS "companyQuota",
  m.companions, m.audience, m.questions, m.registration_opens_at AS "registrationOpensAt",
  m.registration_closes_at AS "registrationClosesAt", m.cancel_until AS "cancelUntil", m.opened_at AS "openedAt", m.closed_at AS "closedAt", m.called_off_at AS "calledOffAt"`;

/** What a meeting is to the actor. */
export interface Standing {
  runs: boolean;
  invited: boolean;
  /** For which he would register. */
  membershipId: string | null;
}

/** A meeting that the actor may know of, and what it is to him; undefined also for one that is hidden from him. */
export async function findMeeting(
  db: Db,
  actor: Actor,
  meetingId: string,
): Promise<(MeetingFacts & Standing) | undefined> {
  const { rows } = await sql<MeetingFacts & Standing>`
    SELECT ${meetingFacts}, ${runsMeeting(actor)} AS runs, ${isInvited(actor)} AS invited, ${registeringMembership(actor)} AS "membershipId"
    FROM meeting m WHERE m.id = ${meetingId} AND ${seesMeeting(actor)}`.execute(db);
  return rows[0];
}

/** A meeting that the actor runs; undefined is MEETING_NOT_FOUND. */
export async function findMeetingRun(db: Db, actor: Actor, meetingId: string): Promise<MeetingFacts | undefined> {
  const { rows } = await sql<MeetingFacts>`
    SELECT ${meetingFacts} FROM meeting m WHERE m.id = ${meetingId} AND ${runsMeeting(actor)}`.execute(db);
  return rows[0];
}

export interface NextMeeting {
  id: string;
  title: string;
  kind: MeetingKind;
  status: 'noticed' | 'in_session';
  startsAt: string;
  endsAt: string;
  placeName: string | null;
  seat: 'confirmed' | 'waiting' | 'offered' | 'expected';
  registrationId: string | null;
  offerUntil: string | null;
}
/**
 * The next meeting that is the actor's, as JSON: for which he has a seat, waits or is offered one, or on whose roll he is
 * and did not excuse himself; null when there is none.
 */
export const nextMeeting = (actor: Actor, now: Date): RawBuilder<NextMeeting | null> => sql<NextMeeting | null>`(
  SELECT to_json(n) FROM (
    SELECT m.id, m.title, m.kind, m.status, m.starts_at AS "startsAt", m.ends_at AS "endsAt", m.place ->> 'name' AS "placeName",
      coalesce(g.state, 'expected') AS seat, g.id AS "registrationId", g.offer_until AS "offerUntil"
    FROM meeting m LEFT JOIN registration g ON g.meeting_id = m.id AND g.person_id = ${actor.person?.id ?? null}::uuid AND g.state IN ('confirmed', 'waiting', 'offered')
   WHERE m.status IN ('noticed', 'in_session') AND m.ends_at > ${now} AND ${seesMeeting(actor)}
     AND (g.id IS NOT NULL OR EXISTS (SELECT FROM meeting_summons e WHERE e.meeting_id = m.id AND e.excused_at IS NULL
       AND (e.person_id = ${actor.person?.id ?? null}::uuid OR e.membership_id = ANY(${activeUnits(actor)}::uuid[]))))
   ORDER BY m.starts_at, m.id LIMIT 1) n)`;

export interface OpenMeeting {
  id: string;
  title: string;
  kind: MeetingKind;
  startsAt: string;
  placeName: string | null;
  registrationClosesAt: string;
}
/** Meetings ahead that the actor is invited to and has no registration for, as JSON, the next first. */
export const openMeetings = (actor: Actor, now: Date, limit: number): RawBuilder<OpenMeeting[]> => sql<OpenMeeting[]>`(
  SELECT coalesce(json_agg(n ORDER BY n."startsAt", n.id), '[]') FROM (
    SELECT m.id, m.title, m.kind, m.starts_at AS "startsAt", m.place ->> 'name' AS "placeName", m.registration_closes_at AS "registrationClosesAt"
    FROM meeting m WHERE m.status = 'noticed' AND m.starts_at > ${now} AND m.registration_closes_at > ${now}
     AND ${seesMeeting(actor)} AND ${isInvited(actor)}
     AND NOT EXISTS (SELECT FROM registration g WHERE g.meeting_id = m.id AND g.person_id = ${actor.person?.id ?? null}::uuid AND g.state NOT IN ('cancelled', 'lapsed'))
   ORDER BY m.starts_at, m.id LIMIT ${limit}) n)`;

/**
 * How many came on each day of a `meeting m` (or `meeting_facts m`) of several days, up to today, as JSON; none of one day.
 * @param today calendar day in Asia/Shanghai
 */
export const daysOf = (today: string): RawBuilder<{ day: string; present: number }[]> => sql`(
  SELECT coalesce(json_agg(json_build_object('day', s.day, 'present', coalesce(d.present, 0)) ORDER BY s.day), '[]')
    FROM (SELECT w.first + n AS day FROM (
            SELECT (m.starts_at AT TIME ZONE 'Asia/Shanghai')::date AS first, (m.ends_at AT TIME ZONE 'Asia/Shanghai')::date AS last) w
          CROSS JOIN LATERAL generate_series(0, least(w.last, ${today}::date) - w.first) AS n WHERE w.last > w.first) s
    LEFT JOIN meeting_day d ON d.meeting_id = m.id AND d.day = s.day)`;

/** What is known of a meeting that is about to be announced or changed, for whoever judges it (ground/gate.ts `meetings.publish`). */
export interface PublishFacts {
  id: string;
  title: string;
  kind: MeetingKind;
  committeeId: string | null;
  feeFen: number;
  /** All that it says, of itself and of its agenda. */
  texts: string[];
  page: string;
}

/** Meetings that money is spent on: announced, not cancelled; party life is for party roles alone. A condition on `m`. */
const spentOn = sql`m.status NOT IN ('draft', 'cancelled') AND m.kind <> ALL(${[...partyKinds]}::text[])`;
/** Those within a year before `today` and half a year after, the latest first, as JSON. */
export const meetingsAround = (today: string): RawBuilder<{ id: string; title: string; day: string }[]> => sql`(
  SELECT coalesce(json_agg(x), '[]') FROM (SELECT m.id, m.title, (m.starts_at AT TIME ZONE 'Asia/Shanghai')::date AS day FROM meeting_facts m
   WHERE ${spentOn} AND m.starts_at BETWEEN (${today}::date - 366)::timestamptz AND (${today}::date + 184)::timestamptz ORDER BY m.starts_at DESC, m.id LIMIT 200) x)`;
export const isSpentOn = (id: string): RawBuilder<boolean> =>
  sql`EXISTS (SELECT FROM meeting_facts m WHERE m.id = ${id} AND ${spentOn})`;
/** A meeting by its title, as JSON; null where `id` is. */
export const meetingNamed = (id: RawBuilder<unknown>): RawBuilder<{ id: string; title: string } | null> =>
  sql`(SELECT json_build_object('id', m.id, 'title', m.title) FROM meeting_facts m WHERE m.id = ${id})`;
/** The meetings whose ids `chosen` selects, the latest first, as JSON. */
export const meetingsOf = (chosen: RawBuilder<unknown>): RawBuilder<{ id: string; title: string }[]> => sql`(
  SELECT coalesce(json_agg(x), '[]') FROM (SELECT m.id, m.title FROM meeting_facts m WHERE m.id IN (${chosen}) ORDER BY m.starts_at DESC, m.id LIMIT 200) x)`;
