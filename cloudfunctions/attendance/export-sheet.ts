import { attendance } from '../../contracts/attendance';
import { exportRegister } from '../ground/export-register';
import { findMeetingRun } from '../meetings/facts';
import { on } from '../shared/implement';
import { findSheet } from './gate-store';
import { daysOf } from './judge-day';
import { attendanceRegister } from './sheet';

export const exportSheet = on(attendance.exportSheet).handler(async ({ input: { meetingId }, context, errors }) => {
  const meeting = await findMeetingRun(context.db, context.actor, meetingId);
  if (!meeting || meeting.status === 'draft') throw errors.MEETING_NOT_FOUND();
  const rows = await findSheet(context.db, meetingId, context.now);
  return exportRegister(context, attendanceRegister(daysOf(meeting)), {
    of: meeting.title,
    rows,
    looked: rows.flatMap(({ personId: person, phone }) =>
      person && phone ? [{ person, what: 'phone' as const }] : [],
    ),
    subject: `meeting:${meetingId}`,
  });
});
