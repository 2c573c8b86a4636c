import { meetings } from '../../contracts/meetings';
import { on } from '../shared/implement';
import { formOf } from './judge-change';
import { findManaged } from './manage-store';

export const manage = on(meetings.manage).handler(async ({ input, context: { db, actor, today }, errors }) => {
  const meeting = await findManaged(db, actor, input.meetingId, today);
  if (!meeting) throw errors.MEETING_NOT_FOUND();
  const { id, version, kind, title, status, pending, replayUrl, endedReason, counts, days } = meeting;
  return {
    ...{ id, version, kind, title, status, pending, replayUrl, endedReason, counts, days },
    form: formOf(meeting),
    openMotions: meeting.openMotions,
    waitingQuestions: meeting.waitingQuestions,
    history: meeting.history.map((event) => ({ ...event, at: new Date(event.at).toISOString() })),
  };
});
