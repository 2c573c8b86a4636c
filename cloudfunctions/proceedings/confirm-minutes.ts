import { proceedings } from '../../contracts/proceedings';
import { on, personOf } from '../shared/implement';
import { findMinutes, findMinutesMeeting, saveConfirmation } from './minutes-store';
import { isReadable, presentMinutes } from './present-minutes';

export const confirmMinutes = on(proceedings.confirmMinutes).handler(async ({ input, context, errors }) => {
  const { db, now, today, actor, audit } = context;
  const meeting = await findMinutesMeeting(db, actor, input.meetingId);
  if (!meeting) throw errors.MINUTES_NOT_FOUND();
  const { meetingId, version, agrees, remark } = input;
  if (!agrees && remark === '') throw errors.OBJECTION_EMPTY();
  const saved = await saveConfirmation(db, { meetingId, version, personId: personOf(actor).id, agrees, remark }, now);
  const { versions, live } = await findMinutes(db, actor, meeting, today, now);
  const row = versions.find((each) => each.version === version);
  if (!row || !isReadable(row, meeting)) throw errors.MINUTES_NOT_FOUND();
  if (!saved && row.state !== 'circulated') throw errors.MEETING_STATUS();
  if (!saved) throw errors.NOT_ASKED();
  audit({ subject: `minutes:${meetingId}:${version}`, note: agrees ? 'confirmed' : `objected: ${remark}` });
  return presentMinutes(row, meeting, live);
});
