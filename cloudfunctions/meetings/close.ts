import { meetings } from '../../contracts/meetings';
import { on, personOf } from '../shared/implement';
import { findMeetingRun } from './facts';
import { changeMeeting, saveEvent } from './meeting-store';

export const close = on(meetings.close).handler(async ({ input, context: { db, now, actor, audit }, errors }) => {
  const meeting = await findMeetingRun(db, actor, input.meetingId);
  if (!meeting) throw errors.MEETING_NOT_FOUND();
  if (meeting.status !== 'in_session') throw errors.MEETING_STATUS();
  const change = { status: input.quorumFailed ? 'quorum_failed' : 'ended', closed_at: now };
  const version = await changeMeeting(db, meeting.id, meeting.version, ['in_session'], change);
  if (version === null) throw errors.MEETING_STATUS();
  const kind = input.quorumFailed ? 'quorumFailed' : 'closed';
  await saveEvent(db, { meetingId: meeting.id, kind, personId: personOf(actor).id }, now);
  audit({ subject: `meeting:${meeting.id}`, before: { status: meeting.status }, after: change });
  return { version };
});
