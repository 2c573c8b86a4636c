import { disclosure } from '../../contracts/disclosure';
import { openFile } from '../ground/open-file';
import { on } from '../shared/implement';
import { findDraftFile } from './published-store';
import { mayRead } from './reach';

export const dutyFile = on(disclosure.dutyFile).handler(async ({ input, context, errors }) => {
  const file = mayRead(context.actor) ? await findDraftFile(context.db, input.id, input.fileId) : undefined;
  const opened = file && (await openFile(context, file));
  if (!opened) throw errors.FILE_NOT_FOUND();
  return opened;
});
