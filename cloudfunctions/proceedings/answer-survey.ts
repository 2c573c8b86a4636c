import { proceedings } from '../../contracts/proceedings';
import { findMeeting } from '../meetings/facts';
import { on, personOf } from '../shared/implement';
import { endOf, judgeSurvey, surveyClosesOn } from './judge-survey';
import { findSurvey, saveAnswer } from './survey-store';

export const answerSurvey = on(proceedings.answerSurvey).handler(async ({ input, context, errors }) => {
  const { db, now, today, actor, audit } = context;
  const meeting = await findMeeting(db, actor, input.meetingId);
  if (!meeting) throw errors.MEETING_NOT_FOUND();
  const personId = personOf(actor).id;
  const { days, ...standing } = await findSurvey(db, meeting.id, personId, today);
  if (!standing.attended) throw errors.NOT_ATTENDED();
  const state = judgeSurvey(
    { status: meeting.status, ...standing, closesOn: surveyClosesOn(endOf(meeting, now), days) },
    today,
  );
  if (state === 'answered') throw errors.ALREADY_ANSWERED();
  if (state !== 'open') throw errors.SURVEY_CLOSED();
  const { ratings, comment } = input;
  if (!(await saveAnswer(db, { meetingId: meeting.id, personId, ratings, comment }, today)))
    throw errors.ALREADY_ANSWERED();
  // What he thinks of it is nobody's business: the audit says that he answered, not what.
  audit({ subject: `meeting:${meeting.id}`, note: 'survey answered' });
  return {};
});
