import { meetings } from '../../contracts/meetings';
import { reversePoints } from '../points/effects';
import { on, personOf } from '../shared/implement';
import { findMeetingRun } from './facts';
import { changeMeeting, saveEvent } from './meeting-store';
import { cancellable } from './judge-notice';
import { tellMeeting } from './tell';

export const cancel = on(meetings.cancel).handler(async ({ input, context, errors }) => {
  const { db, now, actor, audit } = context;
  const meeting = await findMeetingRun(db, actor, input.meetingId);
  if (!meeting) throw errors.MEETING_NOT_FOUND();
  if (!(cancellable as readonly string[]).includes(meeting.status)) throw errors.MEETING_STATUS();
  if (meeting.version !== input.version) throw errors.VERSION_CONFLICT();
  const change = { status: 'cancelled', ended_reason: input.reason, pending: null };
  const version = await changeMeeting(db, meeting.id, meeting.version, cancellable, change);
  if (version === null) throw errors.VERSION_CONFLICT();
  const by = personOf(actor).id;
  await saveEvent(db, { meetingId: meeting.id, kind: 'cancelled', personId: by, note: input.reason }, now);
  // Some may have come before it was called off: what did not take place gives no points.
  await reversePoints(db, { meetingId: meeting.id, by, reason: input.reason }, now);
  await tellMeeting(context, meeting.id, 'cancelled', version);
  audit({ subject: `meeting:${meeting.id}`, before: { status: meeting.status }, after: change, reason: input.reason });
  return { version };
});
