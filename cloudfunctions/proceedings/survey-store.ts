import { sql, type RawBuilder } from 'kysely';
import { meetingFacts, type MeetingFacts } from '../meetings/facts';
import type { Db } from '../shared/db';

/** A number of the rule table in force today, as part of a statement. */
export const ruleNumber = (id: string, today: string): RawBuilder<number> =>
  sql<number>`(SELECT r.value::int FROM rule_value r WHERE r.id = ${id} AND r.effective @> ${today}::date)`;

const attended = (meetingId: string, personId: string | null) => sql<boolean>`EXISTS (
  SELECT FROM meeting_registration g JOIN meeting_arrival a ON a.registration_id = g.id AND a.seat = 0 WHERE g.meeting_id = ${meetingId} AND g.person_id = ${personId}::uuid)`;

export interface SurveyStanding {
  attended: boolean;
  answered: boolean;
  days: number;
}
export async function findSurvey(
  db: Db,
  meetingId: string,
  personId: string | null,
  today: string,
): Promise<SurveyStanding> {
  const { rows } = await sql<SurveyStanding>`
    SELECT ${attended(meetingId, personId)} AS attended,
      EXISTS (SELECT FROM survey_answered WHERE meeting_id = ${meetingId} AND person_id = ${personId}::uuid) AS answered,
      ${ruleNumber('meetings.surveyDays', today)} AS days`.execute(db);
  const row = rows[0];
  if (!row) throw new Error('the survey answers one row');
  return row;
}

/** The fewest answers that are released together; never below five, whatever is stored. */
export const batchOf = (today: string): RawBuilder<number> =>
  sql<number>`greatest(5, ${ruleNumber('meetings.surveyMinimum', today)})`;

/**
 * That somebody has answered, and apart from it what: neither names the other. With the answer that makes a batch too
 * many, a batch is released. False when this person has answered, however often he sends it at once.
 */
export async function saveAnswer(
  db: Db,
  answer: { meetingId: string; personId: string; ratings: object; comment: string },
  today: string,
): Promise<boolean> {
  const { meetingId, personId, ratings, comment } = answer;
  const { rows } = await sql<{ given: boolean }>`
    WITH given AS (INSERT INTO survey_answered (meeting_id, person_id) VALUES (${meetingId}, ${personId}) ON CONFLICT DO NOTHING RETURNING meeting_id),
    kept AS (INSERT INTO survey_content (meeting_id, ratings, comment) SELECT meeting_id, ${JSON.stringify(ratings)}::jsonb, ${comment} FROM given)
    SELECT EXISTS (SELECT FROM given) AS given`.execute(db);
  if (!rows[0]?.given) return false;
  await sql`SELECT release_survey(${meetingId}, ${batchOf(today)}, false)`.execute(db);
  return true;
}

/** Meetings whose answers wait, as their survey knows them. */
export async function findWaiting(db: Db, today: string): Promise<(MeetingFacts & { days: number })[]> {
  const { rows } = await sql<MeetingFacts & { days: number }>`
    SELECT ${meetingFacts}, ${ruleNumber('meetings.surveyDays', today)} AS days FROM meeting_facts m
    WHERE m.id IN (SELECT s.meeting_id FROM survey_content s WHERE s.place IS NULL) ORDER BY m.id`.execute(db);
  return rows;
}

/** Releases what is left of a survey that is closed; how many answers. */
export async function releaseRest(db: Db, meetingId: string, today: string): Promise<number> {
  const { rows } = await sql<{ released: number }>`
    SELECT release_survey(${meetingId}, ${batchOf(today)}, true) AS released`.execute(db);
  return rows[0]?.released ?? 0;
}
