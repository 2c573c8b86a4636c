import { sql } from 'kysely';
import { disclosure } from '../../contracts/disclosure';
import { on } from '../shared/implement';
import { change, openDutyAt, orRefuse } from './act';

/** Out of the draft; what was published with it keeps it. */
export const removeFile = on(disclosure.removeFile).handler(async ({ input, context, errors }) => {
  const duty = await orRefuse(openDutyAt(context, input), errors);
  if (!duty.fileIds.includes(input.fileId)) throw errors.FILE_NOT_FOUND();
  const sets = sql`file_ids = array_remove(d.file_ids, ${input.fileId}::uuid)`;
  const after = await orRefuse(change(context, duty, sets, sql`d.state = 'open'`, null), errors);
  context.audit({ subject: `disclosure:${duty.id}`, after: { removed: input.fileId } });
  return after;
});
