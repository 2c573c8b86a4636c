import { meetings } from '../../contracts/meetings';
import { afterMinutes } from '../shared/clock';
import { temporaryUrl } from '../shared/cloud-files';
import { on } from '../shared/implement';
import { findMeetingFile } from './file-store';

const minutes = 10;

export const fileUrl = on(meetings.fileUrl).handler(async ({ input, context: { db, now, actor }, errors }) => {
  const file = await findMeetingFile(db, actor, input.meetingId, input.fileId);
  const url = file && (await temporaryUrl(file.cloudId, minutes * 60));
  if (!url) throw errors.FILE_NOT_FOUND();
  return { url, type: file.type, fileName: file.name, expiresAt: afterMinutes(now, minutes).toISOString() };
});
