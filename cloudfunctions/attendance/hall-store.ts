import { sql } from 'kysely';
import { daysOf, meetingFacts, runsMeeting, type MeetingFacts } from '../meetings/facts';
import type { Actor } from '../shared/actor';
import type { Db } from '../shared/db';
import { shownOnSeat, shownUnit } from './gate-store';

export interface HallFacts extends MeetingFacts {
  associationName: string;
  present: number;
  expected: number;
  days: { day: string; present: number }[];
  latest: { id: string; name: string; guest: boolean; unitName: string | null; at: string }[];
  roll: { entitled: number; present: number; proxies: number };
  votingRules: { id: string; value: unknown; source: string }[];
}
/**
 * What the screen shows, in one round trip that does not grow with the crowd: the present and the expected are counters,
 * the latest are the ends of an index, and the roll is counted by proceedings above, who answer to `roll_counts`.
 */
export async function findHallFacts(
  db: Db,
  actor: Actor,
  meetingId: string,
  today: string,
  latest: number,
  now: Date,
): Promise<HallFacts | undefined> {
  const { rows } = await sql<HallFacts>`
    SELECT ${meetingFacts}, (SELECT name FROM association_name) AS "associationName",
      (SELECT coalesce(sum(c.inside), 0) FROM attendance_count c WHERE c.meeting_id = m.id) AS present,
      (SELECT s.taken FROM meeting_seating s WHERE s.meeting_id = m.id) AS expected, ${daysOf(today)} AS days,
      (SELECT coalesce(json_agg(l), '[]') FROM (
        SELECT a.scan_id AS id, ${shownOnSeat(sql`a.seat`)} AS name, r.guest OR a.seat > 0 AS guest, ${shownUnit} AS "unitName", a.at
        FROM attendance a JOIN meeting_registration r ON r.id = a.registration_id
        WHERE a.meeting_id = m.id ORDER BY a.at DESC, a.scan_id DESC LIMIT ${latest}) l) AS latest,
      (SELECT json_build_object('entitled', c.entitled, 'present', c.present, 'proxies', c.proxies) FROM roll_counts(m.id, ${now}::timestamptz) c) AS roll,
      (SELECT coalesce(json_agg(json_build_object('id', u.id, 'value', u.value, 'source', u.source)), '[]')
        FROM rule_value u WHERE u.id IN ('meetings.votingRules', 'meetings.partyVotingRules') AND u.effective @> ${today}::date) AS "votingRules"
    FROM meeting_facts m WHERE m.id = ${meetingId} AND ${runsMeeting(actor)}`.execute(db);
  return rows[0];
}
