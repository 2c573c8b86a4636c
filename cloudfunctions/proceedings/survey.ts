import { findMeeting } from '../meetings/facts';
import { on } from '../shared/implement';
import { judgeSurvey, surveyClosesOn } from './survey-rules';
import { findSurvey } from './survey-store';

export const survey = on.proceedings.survey.handler(async ({ input, context: { db, actor, today }, errors }) => {
  const meeting = await findMeeting(db, actor, input.meetingId);
  if (!meeting) throw errors.MEETING_NOT_FOUND();
  const { days, ...standing } = await findSurvey(db, meeting.id, actor.person?.id ?? null, today);
  const closesOn = surveyClosesOn(meeting, days);
  return {
    title: meeting.title,
    state: judgeSurvey({ status: meeting.status, ...standing, closesOn }, today),
    closesOn,
  };
});
