import { sql } from 'kysely';
import { partyKinds } from '../../contracts/meeting-kinds';
import { afterMinutes, dayOf } from '../shared/clock';
import type { Db } from '../shared/db';

/** A point before the start at which people are reminded. */
export interface Mark {
  name: string;
  minutes: number;
}
export interface Reminder {
  meetingId: string;
  title: string;
  startsAt: Date;
  placeName: string | null;
  personId: string;
  mark: string;
  dedupeKey: string;
}

/**
 * Meetings on their way, each with the mark that it has passed last and the key of its reminder. A day ahead and more, the
 * key holds the day of the start: another hour of that day is told, not reminded of again. Nearer, it holds the hour.
 */
const passed = (now: Date, marks: readonly Mark[]) => sql`
  SELECT m.*, k.name AS mark, m.starts_at - k.before AS mark_at, concat_ws(':', 'reminder', m.id,
    CASE WHEN k.before < interval '1 day' THEN extract(epoch FROM m.starts_at)::bigint::text
         ELSE to_char(m.starts_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') END, k.name) AS key
  FROM meeting m CROSS JOIN LATERAL (
    SELECT g.name, make_interval(mins => g.minutes) AS before FROM json_to_recordset(${JSON.stringify(marks)}::json) AS g (name text, minutes int)
     WHERE m.starts_at - make_interval(mins => g.minutes) <= ${now} ORDER BY g.minutes LIMIT 1) k
  WHERE m.status IN ('noticed', 'in_session') AND m.starts_at > ${now}`;

/**
 * Who is to be reminded now and was not: confirmed registrants and those on the roll, without those who are excused. Of
 * the marks that have passed only the nearest counts, and only for whom it lay ahead when he came (registered, or the
 * notice went out). For a day it counts also for who gets a seat meanwhile; later only where nobody has been through it
 * (`settleReminders`), or a large roll would be looked through at every tick. A mark that had passed when its people were
 * told of another time (`told_at`) is over for all of them; a postponed meeting reminds anew, by another key.
 */
export async function findReminders(db: Db, now: Date, marks: readonly Mark[], limit: number): Promise<Reminder[]> {
  const { rows } = await sql<Reminder>`
    WITH soon AS (
      SELECT * FROM (${passed(now, marks)}) p
       WHERE p.mark_at > coalesce(p.told_at, '-infinity') AND (p.mark_at > ${afterMinutes(now, -24 * 60)} OR p.reminded IS DISTINCT FROM p.key)
    ), concerned AS (
      SELECT s.id, coalesce(r.person_id, r.registered_by) AS person_id, s.mark_at >= r.registered_at AS ahead FROM soon s JOIN registration r ON r.meeting_id = s.id AND r.state = 'confirmed'
      UNION
      -- A member's place on the roll is its people's.
      SELECT s.id, coalesce(e.person_id, w.person_id), s.mark_at >= s.published_at
        FROM soon s JOIN meeting_summons e ON e.meeting_id = s.id AND e.excused_at IS NULL
        LEFT JOIN representation w ON w.membership_id = e.membership_id
    )
    SELECT s.id AS "meetingId", s.title, s.starts_at AS "startsAt", s.place ->> 'name' AS "placeName", c.person_id AS "personId", s.mark, s.key AS "dedupeKey"
    FROM soon s JOIN concerned c ON c.id = s.id
    WHERE c.ahead AND c.person_id IS NOT NULL
      -- Party life is named to party roles alone (handbook §4.3).
      AND (s.kind <> ALL(${[...partyKinds]}::text[])
        OR EXISTS (SELECT FROM office_holder p WHERE p.person_id = c.person_id AND p.office = 'party' AND p.term @> ${dayOf(now)}::date AND p.ended_at IS NULL))
      AND NOT EXISTS (SELECT FROM notice_posted n WHERE n.person_id = c.person_id AND n.dedupe_key = s.key)
    GROUP BY 1, 2, 3, 4, 5, 6, 7 ORDER BY s.starts_at, s.id, c.person_id LIMIT ${limit}`.execute(db);
  return rows;
}

/** Meetings with a roll whose day ahead has come, and of which everybody has been reminded but those of this turn. */
export async function findDayAhead(
  db: Db,
  now: Date,
  marks: readonly Mark[],
): Promise<{ meetingId: string; key: string }[]> {
  const { rows } = await sql<{ meetingId: string; key: string }>`
    SELECT p.id AS "meetingId", p.key FROM (${passed(now, marks)}) p
    WHERE p.mark = 'day' AND p.reminded IS DISTINCT FROM p.key AND p.mark_at > coalesce(p.told_at, '-infinity')
      AND EXISTS (SELECT FROM meeting_summons e WHERE e.meeting_id = p.id)`.execute(db);
  return rows;
}

/** Nobody is left to be reminded of the marks that have passed. */
export const settleReminders = (db: Db, now: Date, marks: readonly Mark[]) =>
  sql`UPDATE meeting m SET reminded = p.key FROM (${passed(now, marks)}) p
    WHERE m.id = p.id AND m.reminded IS DISTINCT FROM p.key`.execute(db);
