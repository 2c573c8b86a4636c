import { meetings } from '../contracts/meetings';
import { sql } from 'kysely';
import { judgeAnswers } from '../cloudfunctions/meetings/judge-answers';
import { findSeatFacts } from '../cloudfunctions/meetings/seat-store';
import { judgeRegistration } from '../cloudfunctions/meetings/judge-registration';
import { openDoor } from '../cloudfunctions/shared/entry';
import { newId } from '../cloudfunctions/shared/ids';
import { on, personOf } from '../cloudfunctions/shared/implement';

interface Hall {
  capacity: number;
  taken: number;
  waiting: number;
}

/** The peer, behind the same door and with the same judgement: looks how many seats are free, then writes what follows. */
const register = on(meetings.register).handler(async ({ input, context: { db, now, actor, audit }, errors }) => {
  const meeting = await findSeatFacts(db, actor, personOf(actor).id, input.meetingId, [], null);
  if (!meeting || judgeRegistration(meeting, 0, now).refused) throw errors.REGISTRATION_CLOSED();
  const { kept } = judgeAnswers(meeting.questions, input.answers, meeting.owned);
  const { rows } = await sql<Hall>`
    SELECT s.capacity, (SELECT count(*) FROM naive_registration r WHERE r.meeting_id = s.meeting_id AND r.state = 'confirmed') AS taken,
      (SELECT count(*) FROM naive_registration r WHERE r.meeting_id = s.meeting_id AND r.state = 'waiting') AS waiting
    FROM meeting_seats s WHERE s.meeting_id = ${input.meetingId}`.execute(db);
  const hall = rows[0];
  if (!hall) throw new Error('the bench has made a meeting');
  const seated = hall.taken < hall.capacity && hall.waiting === 0;
  const state = seated ? ('confirmed' as const) : ('waiting' as const);
  const [registrationId, waitingNo] = [newId(now), seated ? null : hall.waiting + 1];
  await sql`INSERT INTO naive_registration (id, meeting_id, person_id, name, answers, state, waiting_no, registered_at)
    VALUES (${registrationId}, ${input.meetingId}, ${personOf(actor).id}, ${input.name}, ${JSON.stringify(kept)}::jsonb, ${state}, ${waitingNo}, ${now})`.execute(
    db,
  );
  audit({ subject: `registration:${registrationId}`, after: { state, waitingNo } });
  return { registrationId, state, waitingNo, ahead: seated ? null : hall.waiting };
});

export const main = openDoor('meetings', { register });

export const naiveTable = `CREATE TABLE naive_registration (id uuid PRIMARY KEY, meeting_id uuid NOT NULL REFERENCES meeting,
  person_id uuid NOT NULL REFERENCES person, name text NOT NULL, answers jsonb NOT NULL, state text NOT NULL, waiting_no integer, registered_at timestamptz NOT NULL,
  UNIQUE (meeting_id, person_id));
  CREATE INDEX naive_by_state ON naive_registration (meeting_id, state)`;
