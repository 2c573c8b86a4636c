import { proceedings } from '../../contracts/proceedings';
import { findMeetingRun } from '../meetings/facts';
import { on } from '../shared/implement';
import { binArrivals } from './judge-arrivals';
import { answeredShown, endOf, surveyClosesOn, surveyPhase } from './judge-survey';
import { findReport } from './report-store';

export const report = on(proceedings.report).handler(async ({ input, context: { db, now, actor, today }, errors }) => {
  const meeting = await findMeetingRun(db, actor, input.meetingId);
  // A draft without a time has nothing to report.
  if (!meeting?.startsAt) throw errors.MEETING_NOT_FOUND();
  const found = await findReport(db, meeting.id, today);
  const { perMinute, asked, answered, shown, needed, averages, stars, comments, surveyDays, ...counts } = found;
  const over = endOf(meeting, now);
  const state = surveyPhase({ status: meeting.status, closesOn: surveyClosesOn(over, surveyDays) }, today);
  return {
    title: meeting.title,
    startsAt: meeting.startsAt.toISOString(),
    over: over !== null,
    ...counts,
    // Whoever is registered for a meeting that is not held, or not yet, has not stayed away.
    noShow: ['draft', 'noticed', 'cancelled', 'postponed'].includes(meeting.status) ? 0 : counts.noShow,
    arrivals: binArrivals(perMinute),
    survey: {
      state,
      sent: over ? asked : 0,
      answered: answeredShown(state, answered, needed),
      shown,
      averages,
      stars,
      comments: comments ?? [],
      needed,
    },
  };
});
