import { proceedings } from '../../contracts/proceedings';
import { askAboutWords } from '../ground/content-check';
import { findMeeting } from '../meetings/facts';
import { on, personOf } from '../shared/implement';
import { presentQuestion } from './present';
import { findAttendee, findQuestion, saveQuestion } from './question-store';
import { mayAsk, mostQuestions, mostQuestionsAnHour } from './judge-body';
import { questionCheck } from './tasks';

/** Others see the question once WeChat has passed its words, or the secretariat has. */
export const ask = on(proceedings.ask).handler(async ({ input, context: { db, now, actor, audit }, errors }) => {
  const meeting = await findMeeting(db, actor, input.meetingId);
  if (!meeting) throw errors.MEETING_NOT_FOUND();
  if (!mayAsk(meeting.status, meeting.startsAt, now)) throw errors.MEETING_STATUS();
  const personId = personOf(actor).id;
  const attendee = await findAttendee(db, meeting.id, personId);
  if (!attendee) throw errors.NOT_REGISTERED();
  const { text, anonymous } = input;
  const questionId = await saveQuestion(
    db,
    now,
    { meetingId: meeting.id, personId, text, anonymous, ...attendee },
    { unanswered: mostQuestions, anHour: mostQuestionsAnHour },
  );
  if (!questionId) throw errors.TOO_MANY_QUESTIONS();
  await askAboutWords(db, now, questionCheck, [{ subject: `floor_question:${questionId}`, author: personId, text }]);
  audit({ subject: `floor_question:${questionId}`, after: { text } });
  return presentQuestion(await findQuestion(db, actor, questionId), meeting.runs);
});
