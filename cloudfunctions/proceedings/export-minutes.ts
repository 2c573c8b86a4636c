import { proceedings } from '../../contracts/proceedings';
import { exportFile } from '../ground/export';
import { on } from '../shared/implement';
import { minutesDocument } from './minutes-document';
import { findAssociationName, findMinutes, findMinutesMeeting } from './minutes-store';
import { isReadable, presentMinutes } from './present-minutes';

export const exportMinutes = on(proceedings.exportMinutes).handler(async ({ input, context, errors }) => {
  const { db, now, today, actor } = context;
  const meeting = await findMinutesMeeting(db, actor, input.meetingId);
  if (!meeting) throw errors.MINUTES_NOT_FOUND();
  const { versions, live } = await findMinutes(db, actor, meeting, today, now);
  const row = versions.find((each) => each.version === input.version);
  if (!row || !isReadable(row, meeting)) throw errors.MINUTES_NOT_FOUND();
  const { writeDocument } = await import('../shared/document');
  const text = minutesDocument(presentMinutes(row, meeting, live), await findAssociationName(db));
  return exportFile(context, {
    name: `${meeting.title} 纪要 第${row.version}版.docx`,
    content: await writeDocument(text),
    subject: `minutes:${meeting.id}:${row.version}`,
    note: 'exported',
  });
});
