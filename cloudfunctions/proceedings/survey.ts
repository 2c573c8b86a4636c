import { proceedings } from '../../contracts/proceedings';
import { findMeeting } from '../meetings/facts';
import { on } from '../shared/implement';
import { endOf, judgeSurvey, surveyClosesOn } from './judge-survey';
import { findSurvey } from './survey-store';

export const survey = on(proceedings.survey).handler(async ({ input, context: { db, now, actor, today }, errors }) => {
  const meeting = await findMeeting(db, actor, input.meetingId);
  if (!meeting) throw errors.MEETING_NOT_FOUND();
  const { days, ...standing } = await findSurvey(db, meeting.id, actor.person?.id ?? null, today);
  const closesOn = surveyClosesOn(endOf(meeting, now), days);
  return {
    title: meeting.title,
    state: judgeSurvey({ status: meeting.status, ...standing, closesOn }, today),
    closesOn,
  };
});
