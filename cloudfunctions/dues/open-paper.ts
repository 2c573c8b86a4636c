import { dues } from '../../contracts/dues';
import { findAttached } from '../files/facts';
import { openFile } from '../ground/open-file';
import { on } from '../shared/implement';
import { paperOf } from './present';

export const openPaper = on(dues.openPaper).handler(async ({ input, context, errors }) => {
  const subject = paperOf(input.id);
  const file = (await findAttached(context.db, [subject])).find(({ fileId }) => fileId === input.fileId);
  const opened = file && (await openFile(context, file, { subject, looked: [] }));
  if (!opened) throw errors.NOT_FOUND();
  return opened;
});
