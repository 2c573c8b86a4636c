import { disclosure } from '../../contracts/disclosure';
import { openFile } from '../ground/open-file';
import { on } from '../shared/implement';
import { findVersionFile } from './published-store';

export const itemFile = on(disclosure.itemFile).handler(async ({ input, context, errors }) => {
  const file = await findVersionFile(context.db, context.actor, input.id, input.no, input.fileId);
  const opened = file && (await openFile(context, file));
  if (!opened) throw errors.FILE_NOT_FOUND();
  return opened;
});
