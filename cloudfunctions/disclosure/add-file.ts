import { sql } from 'kysely';
import { disclosure } from '../../contracts/disclosure';
import { attachFiles } from '../files/effects';
import { on, personOf } from '../shared/implement';
import { change, openDutyAt, orRefuse } from './act';
import { withMe } from './fill';

const most = 20;

/** It stays attached for good, so that what was published with it can always be opened. */
export const addFile = on(disclosure.addFile).handler(async ({ input, context, errors }) => {
  const { db, now, actor, audit } = context;
  const duty = await orRefuse(openDutyAt(context, input), errors);
  const me = personOf(actor).id;
  if (duty.fileIds.length >= most) throw errors.FILES_FULL();
  const place = { subject: `disclosure:${duty.id}`, role: 'published', fileIds: [input.fileId], by: me };
  if ((await attachFiles(db, place, now)) === 0) throw errors.FILE_NOT_FOUND();
  const sets = sql`file_ids = array_remove(d.file_ids, ${input.fileId}::uuid) || ${input.fileId}::uuid, drafted_at = ${now}, drafted_by = ${withMe(me)}`;
  const after = await orRefuse(change(context, duty, sets, sql`d.state = 'open'`, null), errors);
  audit({ subject: `disclosure:${duty.id}`, after: { file: input.fileId } });
  return after;
});
