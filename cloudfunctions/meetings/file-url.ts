import { meetings } from '../../contracts/meetings';
import { openFile } from '../ground/open-file';
import { on } from '../shared/implement';
import { findMeetingFile } from './file-store';

export const fileUrl = on(meetings.fileUrl).handler(async ({ input, context, errors }) => {
  const file = await findMeetingFile(context.db, context.actor, input.meetingId, input.fileId);
  const opened = file && (await openFile(context, file));
  if (!opened) throw errors.FILE_NOT_FOUND();
  return opened;
});
