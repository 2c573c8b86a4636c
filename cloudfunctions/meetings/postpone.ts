import { meetings } from '../../contracts/meetings';
import { on, personOf } from '../shared/implement';
import { findMeetingRun } from './facts';
import { changeMeeting, hasPeopleInside, saveEvent } from './meeting-store';
import { postponable } from './judge-notice';
import { tellMeeting } from './tell';

export const postpone = on(meetings.postpone).handler(async ({ input, context, errors }) => {
  const { db, now, actor, audit } = context;
  const meeting = await findMeetingRun(db, actor, input.meetingId);
  if (!meeting) throw errors.MEETING_NOT_FOUND();
  if (!(postponable as readonly string[]).includes(meeting.status)) throw errors.MEETING_STATUS();
  if (meeting.version !== input.version) throw errors.VERSION_CONFLICT();
  if (await hasPeopleInside(db, meeting.id)) throw errors.PEOPLE_INSIDE();
  const change = { status: 'postponed', ended_reason: input.reason, pending: null };
  const version = await changeMeeting(db, meeting.id, meeting.version, postponable, change);
  if (version === null) throw errors.VERSION_CONFLICT();
  await saveEvent(
    db,
    { meetingId: meeting.id, kind: 'postponed', personId: personOf(actor).id, note: input.reason },
    now,
  );
  await tellMeeting(context, meeting.id, 'postponed', version);
  audit({ subject: `meeting:${meeting.id}`, before: { status: meeting.status }, after: change, reason: input.reason });
  return { version };
});
