import { sql, type RawBuilder } from 'kysely';
import { partyKinds, type MeetingKind } from '../../contracts/meeting-kinds';
import type { MeetingStatus } from '../../contracts/meetings';
import { hasPlace } from '../membership/facts';
import type { Db } from '../shared/db';
import type { TellingEvent } from './tasks';
import { hears } from './facts';
import { publishedKey } from './words';

export interface Announced {
  id: string;
  kind: MeetingKind;
  title: string;
  status: MeetingStatus;
  version: number;
  startsAt: Date | null;
  endsAt: Date | null;
  closedAt: Date | null;
  placeName: string | null;
  fen: number;
  endedReason: string | null;
  /** Until when whoever registered may cancel; null: until the beginning. */
  cancelUntil: Date | null;
}
/** The meeting as it stands, and stands until the commit: a cancellation waits for the page that is being told. */
export async function holdAnnounced(db: Db, meetingId: string): Promise<Announced | undefined> {
  const { rows } = await sql<Announced>`
    SELECT m.id, m.kind, m.title, m.status, m.version, m.starts_at AS "startsAt", m.ends_at AS "endsAt", m.closed_at AS "closedAt",
      m.place ->> 'name' AS "placeName", m.fee_fen::int AS fen, m.cancel_until AS "cancelUntil", m.ended_reason AS "endedReason"
    FROM meeting m WHERE m.id = ${meetingId} FOR SHARE`.execute(db);
  return rows[0];
}

// `m` is the one meeting of the statement. A member's place on the roll is that of all who represent it.
const onRoll = sql`
  SELECT coalesce(e.person_id, w.person_id) AS person_id FROM m JOIN meeting_summons e ON e.meeting_id = m.id
  LEFT JOIN representation w ON w.membership_id = e.membership_id`;
const registered = sql`
  SELECT ${hears} AS person_id FROM m JOIN registration g ON g.meeting_id = m.id AND g.state NOT IN ('cancelled', 'lapsed')`;
const attended = sql`
  SELECT g.person_id FROM m JOIN meeting_arrival a ON a.meeting_id = m.id AND a.seat = 0 JOIN registration g ON g.id = a.registration_id`;
/** Whoever the audience names (facts.ts isInvited judges the same of one person); guests are nobody in particular. */
const invited = (day: string) => sql`
  SELECT w.person_id FROM m
  JOIN member_name u ON ${hasPlace('invited', sql`u.status`)} AND (m.audience ->> 'members')::boolean
    AND ((m.audience -> 'tiers' = '[]' AND m.audience -> 'committees' = '[]')
      OR m.audience -> 'tiers' ? u.tier OR m.audience -> 'committees' ? u.committee_id::text)
  JOIN representation w ON w.membership_id = u.id
  UNION ALL
  SELECT p.person_id FROM m JOIN office_holder p ON m.audience -> 'offices' ? p.office AND p.term @> ${day}::date AND p.ended_at IS NULL
    AND (p.committee_id IS NULL OR p.committee_id = m.committee_id)`;

/** The roll where there is one, else those invited. */
const summoned = (day: string) => sql`SELECT * FROM (${onRoll}) r UNION ALL
  SELECT * FROM (${invited(day)}) i WHERE NOT EXISTS (SELECT FROM m JOIN meeting_summons e ON e.meeting_id = m.id)`;

/** Whoever got the notice of the meeting. */
const announced = (meetingId: string, after: string) => sql`
  SELECT n.person_id FROM notice_posted n
   WHERE n.kind = 'meetingNotice' AND n.dedupe_key = ${publishedKey(meetingId)} AND n.person_id > ${after}::uuid`;

const concerned = (meetingId: string, event: TellingEvent, { after, day }: Page): RawBuilder<unknown> => {
  switch (event) {
    case 'published':
      return summoned(day);
    case 'changed':
      return sql`${registered} UNION ALL ${onRoll}`;
    case 'noticedAnew':
      return sql`${registered} UNION ALL ${announced(meetingId, after)} UNION ALL ${summoned(day)}`;
    case 'postponed':
    case 'cancelled':
      return sql`${registered} UNION ALL ${onRoll} UNION ALL ${announced(meetingId, after)}`;
    case 'survey':
      return attended;
  }
};

interface Page {
  /** When the event happened; undefined: now. */
  at: string | undefined;
  after: string;
  limit: number;
  /** The day of the telling, in Asia/Shanghai. */
  day: string;
}
export interface Concerned {
  personId: string;
  /** He was told of the meeting, or registered for it. */
  knows: boolean;
}
/** The next people whom the event concerns, by their id. Party life is told to party roles alone. */
export async function findConcerned(db: Db, meetingId: string, event: TellingEvent, page: Page): Promise<Concerned[]> {
  const { rows } = await sql<Concerned>`
    WITH m AS (SELECT * FROM meeting WHERE id = ${meetingId}),
    concerned AS (${concerned(meetingId, event, page)}),
    next AS (
      SELECT DISTINCT c.person_id FROM concerned c, m
      WHERE c.person_id > ${page.after}::uuid
        AND (m.kind <> ALL(${[...partyKinds]}::text[])
          OR EXISTS (SELECT FROM office_holder p WHERE p.person_id = c.person_id AND p.office = 'party' AND p.term @> ${page.day}::date AND p.ended_at IS NULL))
      ORDER BY c.person_id LIMIT ${page.limit})
    SELECT x.person_id AS "personId", (
      EXISTS (SELECT FROM notice_posted n WHERE n.kind = 'meetingNotice' AND n.dedupe_key = ${publishedKey(meetingId)} AND n.person_id = x.person_id
        AND n.created_at < coalesce(${page.at ?? null}::timestamptz, 'infinity'))
      OR EXISTS (SELECT FROM registration g WHERE g.meeting_id = ${meetingId} AND ${hears} = x.person_id AND g.state NOT IN ('cancelled', 'lapsed'))) AS knows
    FROM next x ORDER BY 1`.execute(db);
  return rows;
}

/** Meetings that are over since `since`, had somebody in the room, and have not sent their survey yet. */
export async function findUnsurveyed(
  db: Db,
  since: Date,
  limit: number,
): Promise<{ id: string; version: number; status: MeetingStatus; endsAt: Date | null; closedAt: Date | null }[]> {
  const { rows } = await sql<{
    id: string;
    version: number;
    status: MeetingStatus;
    endsAt: Date | null;
    closedAt: Date | null;
  }>`
    SELECT m.id, m.version, m.status, m.ends_at AS "endsAt", m.closed_at AS "closedAt" FROM meeting m
    WHERE m.status IN ('in_session', 'ended', 'minutes_confirmed', 'archived')
      AND (m.closed_at >= ${since} OR (m.closed_at IS NULL AND m.ends_at >= ${since}))
      AND EXISTS (SELECT FROM meeting_arrival a WHERE a.meeting_id = m.id)
      AND NOT EXISTS (SELECT FROM task_asked t WHERE t.dedupe_key = 'tellMeeting:' || m.id || ':survey')
    ORDER BY m.starts_at, m.id LIMIT ${limit}`.execute(db);
  return rows;
}
