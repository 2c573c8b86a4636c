import { meetings } from '../../contracts/meetings';
import { on } from '../shared/implement';
import { findMeetingRun } from './facts';
import { changeMeeting } from './meeting-store';
import { held } from './judge-notice';

export const addReplay = on(meetings.addReplay).handler(async ({ input, context: { db, actor, audit }, errors }) => {
  const meeting = await findMeetingRun(db, actor, input.meetingId);
  if (!meeting) throw errors.MEETING_NOT_FOUND();
  const version = await changeMeeting(db, meeting.id, meeting.version, held, { replay_url: input.url });
  if (version === null) throw errors.MEETING_STATUS();
  audit({ subject: `meeting:${meeting.id}`, after: { replayUrl: input.url } });
  return { version };
});
