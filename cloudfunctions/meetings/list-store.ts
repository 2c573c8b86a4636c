import { sql, type RawBuilder } from 'kysely';
import type { MeetingKind } from '../../contracts/meeting-kinds';
import type { MeetingStatus, RegistrationState } from '../../contracts/meetings';
import { wordsHold } from '../ground/search-name';
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
  fen: number;
  mine: RegistrationState | null;
}
interface ListRow extends SummaryRow {
  /** Which of the scope's runs it is of. */
  rank: number;
  sortKey: string;
}
export type Scope = 'upcoming' | 'mine' | 'past' | 'running' | 'runs';
/** Rank, sort key and id of the last row shown. */
export type Place = readonly [number, string, string];

/** The state of the actor's latest registration for `m`; one that lives comes before those that ended. */
const myState = (actor: Actor): RawBuilder<RegistrationState | null> => sql<RegistrationState | null>`(
  SELECT g.state FROM registration g WHERE g.meeting_id = m.id AND g.person_id = ${actor.person?.id ?? null}::uuid
   ORDER BY g.state IN ('cancelled', 'lapsed'), g.registered_at DESC, g.id DESC LIMIT 1)`;

/** The columns of `SummaryRow`, of a `meeting m` with its `meeting_seats s`. */
export const summaryOf = (
  actor: Actor,
) => sql`m.id, m.kind, m.title, m.status, m.starts_at AS "startsAt", m.ends_at AS "endsAt",
  m.place ->> 'name' AS "placeName", s.capacity, s.taken, s.waiting, m.registration_opens_at AS "registrationOpensAt",
  m.registration_closes_at AS "registrationClosesAt", m.fee_fen::int AS fen, ${myState(actor)} AS mine`;

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
const inSession = sql`m.status = 'in_session'`;
const runsOf = (scope: Scope, actor: Actor, now: Date): Run[] => {
  const key = sql`m.starts_at`;
  const up = { key, ascending: true };
  const down = { key, ascending: false };
  // What was never closed, or was called off, is past once its end has passed; what was put off has no time yet.
  const past = sql`(m.status IN ('ended', 'minutes_confirmed', 'archived', 'quorum_failed')
    OR (m.status IN ('noticed', 'cancelled') AND m.ends_at < ${now}))`;
  const ahead = sql`NOT ${inSession} AND NOT ${past}`;
  const known = sql`m.status <> 'draft'`;
  switch (scope) {
    case 'upcoming':
      return [
        { rank: 0, where: sql`${inSession} AND ${seesMeeting(actor)}`, ...up },
        { rank: 1, where: sql`${known} AND ${ahead} AND ${seesMeeting(actor)}`, ...up },
      ];
    case 'past':
      return [{ rank: 1, where: sql`${past} AND ${seesMeeting(actor)}`, ...down }];
    case 'mine': {
      const mine = sql`${isMine(actor)} AND ${seesMeeting(actor)}`;
      return [
        { rank: 0, where: sql`${inSession} AND ${mine}`, ...up },
        { rank: 1, where: sql`${known} AND ${ahead} AND ${mine}`, ...up },
        { rank: 2, where: sql`${past} AND ${mine}`, ...down },
      ];
    }
    case 'running':
      return [
        { rank: 0, where: sql`${inSession} AND ${runsMeeting(actor)}`, ...up },
        { rank: 1, where: sql`m.status = 'draft' AND ${runsMeeting(actor)}`, key: sql`m.created_at`, ascending: false },
        { rank: 2, where: sql`m.status IN ('noticed', 'postponed') AND ${runsMeeting(actor)}`, ...up },
      ];
    case 'runs':
      return [{ rank: 1, where: sql`${known} AND ${runsMeeting(actor)}`, ...down }];
  }
};

/** One page of the meetings that the actor may know of, in one round trip. */
export async function findMeetings(
  db: Db,
  actor: Actor,
  question: {
    scope: Scope;
    kind: MeetingKind | null;
    /** Start and end of the month of the start. */
    within: { from: Date; until: Date } | null;
    /** As it was typed. */
    q: string | null;
    after: Place | null;
    limit: number;
    now: Date;
  },
): Promise<ListRow[]> {
  const { scope, kind, within, q, after, limit, now } = question;
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
        AND (${kind}::text IS NULL OR m.kind = ${kind}) AND ${q === null ? sql`true` : wordsHold(sql`plain_text(m.title)`, q)}
        AND ${within ? sql`m.starts_at >= ${within.from} AND m.starts_at < ${within.until}` : sql`true`}
      ORDER BY ${order} LIMIT ${limit})`;
  });
  if (pages.length === 0) return [];
  const { rows } = await sql<ListRow>`
    SELECT * FROM (${sql.join(pages, sql` UNION ALL `)}) AS page ORDER BY rank, place LIMIT ${limit}`.execute(db);
  return rows;
}
