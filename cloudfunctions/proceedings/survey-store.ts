import { sql, type RawBuilder } from 'kysely';
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
      EXISTS (SELECT FROM survey_answer WHERE meeting_id = ${meetingId} AND person_id = ${personId}::uuid) AS answered,
      ${ruleNumber('meetings.surveyDays', today)} AS days`.execute(db);
  const row = rows[0];
  if (!row) throw new Error('the survey answers one row');
  return row;
}

/** False when this person has answered, however often he sends it at once. */
export async function saveAnswer(
  db: Db,
  answer: { meetingId: string; personId: string; ratings: object; comment: string },
  now: Date,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    INSERT INTO survey_answer (meeting_id, person_id, ratings, comment, at)
    VALUES (${answer.meetingId}, ${answer.personId}, ${JSON.stringify(answer.ratings)}::jsonb, ${answer.comment}, ${now})
    ON CONFLICT DO NOTHING`.execute(db);
  return (numAffectedRows ?? 0n) > 0n;
}
