import { proceedings } from '../../contracts/proceedings';
import { findMeeting } from '../meetings/facts';
import { on } from '../shared/implement';
import { saveExcuse } from './roll-store';

/** 请假: of somebody on the roll himself, or of a member by any of its representatives. */
export const excuse = on(proceedings.excuse).handler(async ({ input, context: { db, now, actor, audit }, errors }) => {
  const meeting = await findMeeting(db, actor, input.meetingId);
  if (!meeting) throw errors.MEETING_NOT_FOUND();
  if (!['noticed', 'in_session'].includes(meeting.status)) throw errors.MEETING_STATUS();
  if (!(await saveExcuse(db, actor, meeting.id, input.reason, now))) throw errors.NOT_ON_ROLL();
  const excused = input.reason !== null;
  audit({ subject: `meeting:${meeting.id}`, note: excused ? 'excused' : 'excuse taken back' });
  return { excused };
});
