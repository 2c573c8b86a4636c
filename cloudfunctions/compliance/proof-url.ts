import { compliance } from '../../contracts/compliance';
import { findAttached } from '../files/facts';
import { openFile } from '../ground/open-file';
import { on } from '../shared/implement';
import { findFinding } from './finding-store';
import { subjectOf } from './present';

export const proofUrl = on(compliance.proofUrl).handler(async ({ input, context, errors }) => {
  const record = await findFinding(context.db, context.actor, input.findingId, context);
  if (!record) throw errors.FINDING_NOT_FOUND();
  const subject = subjectOf(record.id);
  const file = (await findAttached(context.db, [subject])).find(({ fileId }) => fileId === input.fileId);
  const opened = file && (await openFile(context, file, { subject, looked: [] }));
  if (!opened) throw errors.FILE_NOT_FOUND();
  return opened;
});
