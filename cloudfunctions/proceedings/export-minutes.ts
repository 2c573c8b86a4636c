import { proceedings } from '../../contracts/proceedings';
import { afterMinutes } from '../shared/clock';
import { keepFile, temporaryUrl } from '../shared/cloud-files';
import { newId } from '../shared/ids';
import { on } from '../shared/implement';
import { enqueue } from '../shared/queue';
import { deleteFile } from '../shared/tasks';
import { minutesDocument } from './minutes-document';
import { findAssociationName, findMinutes, findMinutesMeeting } from './minutes-store';
import { isReadable, presentMinutes } from './present-minutes';

const servedMinutes = 30;
const keptMinutes = 24 * 60;

export const exportMinutes = on(proceedings.exportMinutes).handler(async ({ input, context, errors }) => {
  const { db, now, today, actor, audit } = context;
  const meeting = await findMinutesMeeting(db, actor, input.meetingId);
  if (!meeting) throw errors.MINUTES_NOT_FOUND();
  const { versions, live } = await findMinutes(db, actor, meeting, today);
  const row = versions.find((each) => each.version === input.version);
  if (!row || !isReadable(row, meeting)) throw errors.MINUTES_NOT_FOUND();
  const { writeDocument } = await import('../shared/document');
  const text = minutesDocument(presentMinutes(row, meeting, live), await findAssociationName(db));
  const cloudId = await keepFile(`exports/minutes/${newId(now)}.docx`, await writeDocument(text));
  // Made for this one download: it does not stay in the store.
  await enqueue(db, afterMinutes(now, keptMinutes), deleteFile, [{ cloudId }], (task) => task.cloudId);
  const url = await temporaryUrl(cloudId, servedMinutes * 60);
  if (!url) throw errors.MINUTES_NOT_FOUND();
  audit({ subject: `minutes:${meeting.id}:${row.version}`, note: 'exported' });
  const fileName = `${meeting.title.replace(/[\\/:*?"<>|]/g, ' ')} 纪要 第${row.version}版.docx`;
  return { url, fileName, expiresAt: afterMinutes(now, servedMinutes).toISOString() };
});
