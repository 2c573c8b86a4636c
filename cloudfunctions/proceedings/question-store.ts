import { sql, type RawBuilder } from 'kysely';
import { runsMeeting, seesMeeting } from '../meetings/facts';
import type { Actor } from '../shared/actor';
import { afterMinutes } from '../shared/clock';
import type { Db } from '../shared/db';
import { newId } from '../shared/ids';
import { takeTurns } from '../shared/take-turns';

export interface QuestionRow {
  id: string;
  text: string;
  by: string;
  unitName: string;
  guest: boolean;
  anonymous: boolean;
  at: string;
  votes: number;
  upvoted: boolean;
  own: boolean;
  state: 'checking' | 'shown' | 'answered' | 'hidden';
  answer: string;
}
const questionColumns = (actor: Actor) => sql`
  q.id, q.text, q.by_name AS by, q.unit_name AS "unitName", q.guest, q.anonymous, q.at, q.votes, q.state, q.answer,
  q.person_id IS NOT DISTINCT FROM ${actor.person?.id ?? null}::uuid AS own,
  EXISTS (SELECT FROM floor_upvote u WHERE u.question_id = q.id AND u.person_id = ${actor.person?.id ?? null}::uuid) AS upvoted`;
/** Shown to all; what is checked or put away to its author and the secretariat alone. */
const isVisible = (actor: Actor, runs: boolean) =>
  sql<boolean>`(q.state IN ('shown', 'answered') OR ${runs}::boolean OR q.person_id = ${actor.person?.id ?? null}::uuid)`;

/** The fifty that matter most, as JSON: what waits for a verdict, then by votes, what was put away last. */
export const questionsOf = (actor: Actor, meetingId: string, runs: boolean): RawBuilder<QuestionRow[]> => {
  const order = sql`(state = 'hidden'), (state = 'checking') DESC, votes DESC, at, id`;
  return sql<QuestionRow[]>`(
    SELECT coalesce(json_agg(top ORDER BY ${order}), '[]') FROM (
      SELECT ${questionColumns(actor)} FROM floor_question q
       WHERE q.meeting_id = ${meetingId} AND ${isVisible(actor, runs)} ORDER BY ${order} LIMIT 50) top)`;
};

export async function findQuestion(db: Db, actor: Actor, questionId: string): Promise<QuestionRow> {
  const { rows } = await sql<{ question: QuestionRow }>`
    SELECT to_json(found) AS question FROM (SELECT ${questionColumns(actor)} FROM floor_question q WHERE q.id = ${questionId}) found`.execute(
    db,
  );
  const row = rows[0];
  if (!row) throw new Error('a question is never deleted');
  return row.question;
}

/** As others see somebody. */
export interface Seen {
  name: string;
  unitName: string;
  guest: boolean;
}
/** How others see the caller in the meeting; undefined when he has no seat and did not come. */
export async function findAttendee(db: Db, meetingId: string, personId: string): Promise<Seen | undefined> {
  const { rows } = await sql<Seen>`
    SELECT s.name, s.unit AS "unitName", s.guest FROM seen_as(${meetingId}, ${personId}) s
    WHERE EXISTS (SELECT FROM meeting_registration g WHERE g.meeting_id = ${meetingId} AND g.person_id = ${personId} AND g.state IN ('confirmed', 'walk_in'))`.execute(
    db,
  );
  return rows[0];
}

/** Keeps a question to be checked; null when its author has asked as many as he may, however many he sends at once. */
export async function saveQuestion(
  db: Db,
  now: Date,
  question: Seen & { meetingId: string; personId: string; text: string; anonymous: boolean },
  most: { unanswered: number; anHour: number },
): Promise<string | null> {
  const id = newId(now);
  await takeTurns(db, 'questions', question.personId);
  const { numAffectedRows } = await sql`
    INSERT INTO floor_question (id, meeting_id, person_id, text, anonymous, by_name, unit_name, guest, state, at)
    SELECT ${id}, ${question.meetingId}, p.person_id, ${question.text}, ${question.anonymous}, ${question.name}, ${question.unitName}, ${question.guest}, 'checking', ${now}
      FROM notice_address p WHERE p.person_id = ${question.personId} AND (
        SELECT count(*) FROM floor_question q
         WHERE q.person_id = p.person_id AND q.meeting_id = ${question.meetingId} AND q.state IN ('checking', 'shown')) < ${most.unanswered}
        AND (SELECT count(*) FROM floor_question q WHERE q.person_id = p.person_id AND q.meeting_id = ${question.meetingId} AND q.at > ${afterMinutes(now, -60)}) < ${most.anHour}`.execute(
    db,
  );
  return (numAffectedRows ?? 0n) > 0n ? id : null;
}

/** Seconds a question that the caller can see, or takes it back; false when there is none. */
export async function saveUpvote(db: Db, actor: Actor, questionId: string, on: boolean): Promise<boolean> {
  const personId = actor.person?.id ?? null;
  const { rows } = await sql<{ found: boolean }>`
    WITH q AS (
      SELECT q.id FROM floor_question q JOIN meeting_facts m ON m.id = q.meeting_id
       WHERE q.id = ${questionId} AND q.state IN ('shown', 'answered') AND ${seesMeeting(actor)}
         AND (${runsMeeting(actor)} OR EXISTS (SELECT FROM meeting_registration g WHERE g.meeting_id = m.id AND g.person_id = ${personId}::uuid AND g.state IN ('confirmed', 'walk_in')))
    ), given AS (
      INSERT INTO floor_upvote (question_id, person_id) SELECT q.id, ${personId}::uuid FROM q WHERE ${on}::boolean ON CONFLICT DO NOTHING
    ), taken AS (
      DELETE FROM floor_upvote u USING q WHERE u.question_id = q.id AND u.person_id = ${personId}::uuid AND NOT ${on}::boolean)
    SELECT EXISTS (SELECT FROM q) AS found`.execute(db);
  return rows[0]?.found ?? false;
}

/** Its author as others see him when it is shown: a name that he typed may have passed since he asked. */
const named = sql`(by_name, guest) = (
  SELECT coalesce(max(s.name), q.by_name), coalesce(bool_or(s.guest), q.guest) FROM seen_as(q.meeting_id, q.person_id) s)`;
/** The secretariat's word on a question; false when it runs no such meeting. */
export async function saveSettled(
  db: Db,
  actor: Actor,
  settled: { questionId: string; state: string; answer: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    UPDATE floor_question q SET ${named}, state = ${settled.state}, answer = ${settled.answer}, settled_by = ${actor.person?.id ?? null}::uuid
    WHERE q.id = ${settled.questionId} AND EXISTS (SELECT FROM meeting_facts m WHERE m.id = q.meeting_id AND ${runsMeeting(actor)})`.execute(
    db,
  );
  return (numAffectedRows ?? 0n) > 0n;
}

/** WeChat's verdict; the secretariat's own, given meanwhile, stays. */
export async function saveChecked(db: Db, questionId: string, state: 'shown' | 'hidden'): Promise<void> {
  await sql`UPDATE floor_question q SET ${named}, state = ${state} WHERE q.id = ${questionId} AND q.state = 'checking' AND q.settled_by IS NULL`.execute(
    db,
  );
}
