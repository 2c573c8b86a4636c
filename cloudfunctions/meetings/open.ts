import { meetings } from '../../contracts/meetings';
import { on, personOf } from '../shared/implement';
import { findMeetingRun } from './facts';
import { changeMeeting, saveEvent } from './meeting-store';
import { mayOpen } from './judge-notice';

export const open = on(meetings.open).handler(async ({ input, context: { db, now, actor, audit }, errors }) => {
  const meeting = await findMeetingRun(db, actor, input.meetingId);
  if (!meeting) throw errors.MEETING_NOT_FOUND();
  if (meeting.status !== 'noticed' || !meeting.startsAt) throw errors.MEETING_STATUS();
  if (!mayOpen(meeting.startsAt, now)) throw errors.TOO_EARLY();
  // A change that still waits for its venue comes too late once people are let in.
  const change = { status: 'in_session', opened_at: now, pending: null };
  const version = await changeMeeting(db, meeting.id, meeting.version, ['noticed'], change);
  if (version === null) throw errors.MEETING_STATUS();
  await saveEvent(db, { meetingId: meeting.id, kind: 'opened', personId: personOf(actor).id }, now);
  audit({ subject: `meeting:${meeting.id}`, before: { status: meeting.status }, after: change });
  return { version };
});
