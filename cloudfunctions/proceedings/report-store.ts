import { sql } from 'kysely';
import type { Motion } from '../../contracts/motion';
import { daysOf } from '../meetings/facts';
import type { Db } from '../shared/db';
import { batchOf, ruleNumber } from './survey-store';

type Averages = Record<'overall' | 'content' | 'speakers' | 'venue' | 'service', number>;
export interface ReportRow {
  days: { day: string; present: number }[];
  registered: number;
  present: number;
  noShow: number;
  walkIns: number;
  tiers: { tier: string; registered: number; present: number }[];
  perMinute: { at: string; count: number }[];
  asked: number;
  answered: number;
  /** Of the answers, how many are released. */
  shown: number;
  needed: number;
  /** For how many days after the end people may answer. */
  surveyDays: number;
  /** Null until a batch is released, as are the stars and the comments: the database does not hand them out. */
  averages: Averages | null;
  stars: number[] | null;
  comments: string[] | null;
  motions: { id: string; title: string; result: Motion['result'] }[];
  pointsAwarded: number;
}
const average = (key: string) => sql`round(avg((s.ratings ->> ${key})::int), 1)::float`;
const star = (stars: number) => sql`count(*) FILTER (WHERE (s.ratings ->> 'overall')::int = ${stars})`;
const mostComments = 500;

/**
 * All of a meeting's report in one round trip. Heads count, companions included. Comments come in the order that was drawn
 * when they were released.
 */
export async function findReport(db: Db, meetingId: string, today: string): Promise<ReportRow> {
  const { rows } = await sql<ReportRow>`
    WITH head AS (
      SELECT g.id, g.state, g.party, coalesce(u.tier, '非会员') AS tier, (SELECT count(*)::int FROM meeting_arrival a WHERE a.registration_id = g.id) AS came
        FROM meeting_registration g LEFT JOIN member_name u ON u.id = g.membership_id
       WHERE g.meeting_id = ${meetingId} AND (g.state IN ('confirmed', 'walk_in') OR EXISTS (SELECT FROM meeting_arrival a WHERE a.registration_id = g.id))
    ), answer AS (
      SELECT count(*)::int AS shown, (SELECT count(*)::int FROM survey_answered d WHERE d.meeting_id = ${meetingId}) AS answered, ${batchOf(today)} AS needed,
        ${ruleNumber('meetings.surveyDays', today)} AS survey_days,
        json_build_object('overall', ${average('overall')}, 'content', ${average('content')}, 'speakers', ${average('speakers')},
          'venue', ${average('venue')}, 'service', ${average('service')}) AS averages,
        json_build_array(${star(1)}, ${star(2)}, ${star(3)}, ${star(4)}, ${star(5)}) AS stars
      FROM survey_content s WHERE s.meeting_id = ${meetingId} AND s.place IS NOT NULL
    ), comment AS (
      SELECT s.comment, s.place FROM survey_content s WHERE s.meeting_id = ${meetingId} AND s.place IS NOT NULL AND s.comment <> '' ORDER BY s.place LIMIT ${mostComments})
    SELECT (SELECT ${daysOf(today)} FROM meeting_facts m WHERE m.id = ${meetingId}) AS days,
      (SELECT coalesce(sum(party) FILTER (WHERE state <> 'walk_in'), 0)::int FROM head) AS registered,
      (SELECT coalesce(sum(came), 0)::int FROM head) AS present,
      (SELECT coalesce(sum(party - came) FILTER (WHERE state = 'confirmed'), 0)::int FROM head) AS "noShow",
      (SELECT count(*)::int FROM head WHERE state = 'walk_in') AS "walkIns",
      (SELECT coalesce(json_agg(t ORDER BY t.registered DESC, t.tier), '[]') FROM (
         SELECT tier, coalesce(sum(party) FILTER (WHERE state <> 'walk_in'), 0)::int AS registered, sum(came)::int AS present FROM head GROUP BY tier) t) AS tiers,
      (SELECT coalesce(json_agg(json_build_object('at', m.at, 'count', m.count)), '[]') FROM (
         SELECT date_trunc('minute', a.at) AS at, count(*) AS count FROM meeting_arrival a WHERE a.meeting_id = ${meetingId} GROUP BY 1) m) AS "perMinute",
      (SELECT count(DISTINCT g.person_id)::int FROM meeting_arrival a JOIN meeting_registration g ON g.id = a.registration_id AND a.seat = 0 WHERE a.meeting_id = ${meetingId}) AS asked,
      answer.answered, answer.shown, answer.needed, answer.survey_days AS "surveyDays",
      CASE WHEN answer.shown > 0 THEN answer.averages END AS averages,
      CASE WHEN answer.shown > 0 THEN answer.stars END AS stars,
      CASE WHEN answer.shown > 0 THEN (SELECT coalesce(json_agg(comment ORDER BY place), '[]') FROM comment) END AS comments,
      (SELECT coalesce(json_agg(json_build_object('id', o.id, 'title', o.title, 'result', o.result) ORDER BY o.opened_at, o.id), '[]')
         FROM motion o WHERE o.meeting_id = ${meetingId} AND o.state = 'closed') AS motions,
      (SELECT coalesce(sum(p.delta), 0)::int FROM point_given p WHERE p.source = 'meeting' AND p.source_id = ${meetingId}) AS "pointsAwarded"
    FROM answer`.execute(db);
  const row = rows[0];
  if (!row) throw new Error('a report answers one row');
  return row;
}
