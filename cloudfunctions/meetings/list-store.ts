import { sql, type RawBuilder } from 'kysely';
import type { MeetingKind } from '../../contracts/meeting-form';
import type { MeetingStatus, RegistrationState } from '../../contracts/meetings';
import type { Actor } from '../shared/actor';
import type { Db } from '../shared/db';
import { activeUnits, runsMeeting, seesMeeting } from './facts';

export interface SummaryRow {
  id: string;
  kind: MeetingKind;
  title: string;
  status: MeetingStatus;
  startsAt: Date | null;
  endsAt: Date | null;
  placeName: string | null;
  capacity: number | null;
  taken: number;
  waiting: number;
  registrationOpensAt: Date | null;
  registrationClosesAt: Date | null;
  mine: RegistrationState | null;
}
interface ListRow extends SummaryRow {
  /** 0: drafts, which come first where they come at all. */
  rank: number;
  sortKey: string;
}
export type Scope = 'upcoming' | 'mine' | 'past' | 'running';
/** Rank, sort key and id of the last row shown. */
export type Place = readonly [number, string, string];

/** The state of the actor's latest registration for `m`; one that lives comes before those that ended. */
export const myState = (actor: Actor): RawBuilder<RegistrationState | null> => sql<RegistrationState | null>`(
  SELECT g.state FROM registration g WHERE g.meeting_id = m.id AND g.person_id = ${actor.person?.id ?? null}::uuid
   ORDER BY g.state IN ('cancelled', 'lapsed'), g.registered_at DESC, g.id DESC LIMIT 1)`;

/** The columns of `SummaryRow`, of a `meeting m` with its `meeting_seats s`. */
export const summaryOf = (
  actor: Actor,
) => sql`m.id, m.kind, m.title, m.status, m.starts_at AS "startsAt", m.ends_at AS "endsAt",
  m.place ->> 'name' AS "placeName", s.capacity, s.taken, s.waiting, m.registration_opens_at AS "registrationOpensAt",
  m.registration_closes_at AS "registrationClosesAt", ${myState(actor)} AS mine`;

const current = sql`m.status IN ('noticed', 'in_session', 'postponed')`;
const isMine = (actor: Actor) => sql`m.id IN (
  SELECT g.meeting_id FROM registration g WHERE g.person_id = ${actor.person?.id ?? null}::uuid AND g.state NOT IN ('cancelled', 'lapsed')
  UNION SELECT e.meeting_id FROM meeting_summons e
   WHERE e.person_id = ${actor.person?.id ?? null}::uuid OR e.membership_id = ANY(${activeUnits(actor)}::uuid[]))`;

/** One ordered run of meetings; each has an index of its own. */
interface Run {
  rank: number;
  where: RawBuilder<unknown>;
  key: RawBuilder<unknown>;
  ascending: boolean;
}
const runsOf = (scope: Scope, actor: Actor, now: Date): Run[] => {
  const byStart = sql`m.starts_at`;
  // What was never closed is over once its end has passed.
  const ahead = sql`(m.status <> 'noticed' OR m.ends_at >= ${now})`;
  switch (scope) {
    case 'upcoming':
      return [
        { rank: 1, where: sql`${current} AND ${ahead} AND ${seesMeeting(actor)}`, key: byStart, ascending: true },
      ];
    case 'past':
      return [
        {
          rank: 1,
          where: sql`m.status <> 'draft' AND NOT (${current} AND ${ahead}) AND ${seesMeeting(actor)}`,
          key: byStart,
          ascending: false,
        },
      ];
    case 'mine':
      return [
        {
          rank: 1,
          where: sql`m.status <> 'draft' AND ${isMine(actor)} AND ${seesMeeting(actor)}`,
          key: byStart,
          ascending: false,
        },
      ];
    case 'running':
      return [
        { rank: 0, where: sql`m.status = 'draft' AND ${runsMeeting(actor)}`, key: sql`m.created_at`, ascending: false },
        { rank: 1, where: sql`${current} AND ${runsMeeting(actor)}`, key: byStart, ascending: true },
      ];
  }
};

/** One page of the meetings that the actor may know of, in one round trip. */
export async function findMeetings(
  db: Db,
  actor: Actor,
  question: {
    scope: Scope;
    kind: MeetingKind | null;
    fragment: string | null;
    after: Place | null;
    limit: number;
    now: Date;
  },
): Promise<ListRow[]> {
  const { scope, kind, fragment, after, limit, now } = question;
  const like = fragment === null ? null : `%${fragment.replace(/[\\%_]/g, '\\$&')}%`;
  const pages = runsOf(scope, actor, now).flatMap((run) => {
    if (after && run.rank < after[0]) return [];
    const beyond =
      after && run.rank === after[0]
        ? sql`(${run.key}, m.id) ${run.ascending ? sql`>` : sql`<`} (${after[1]}::timestamptz, ${after[2]}::uuid)`
        : sql`true`;
    const order = run.ascending ? sql`${run.key}, m.id` : sql`${run.key} DESC, m.id DESC`;
    return sql`(
      SELECT ${summaryOf(actor)}, ${run.rank}::int AS rank, row_number() OVER (ORDER BY ${order}) AS place,
        to_char(${run.key} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "sortKey"
      FROM meeting m JOIN meeting_seats s ON s.meeting_id = m.id
      WHERE ${run.where} AND ${beyond}
        AND (${kind}::text IS NULL OR m.kind = ${kind}) AND (${like}::text IS NULL OR m.title ILIKE ${like})
      ORDER BY ${order} LIMIT ${limit})`;
  });
  if (pages.length === 0) return [];
  const { rows } = await sql<ListRow>`
    SELECT * FROM (${sql.join(pages, sql` UNION ALL `)}) AS page ORDER BY rank, place LIMIT ${limit}`.execute(db);
  return rows;
}
