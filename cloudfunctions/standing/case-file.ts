import { standing } from '../../contracts/standing';
import { openFile } from '../ground/open-file';
import { on } from '../shared/implement';
import { findDiscipline } from './discipline-store';
import { judgeSight } from './judge-sight';
import { papersOf } from './papers';

/** Both sides read what the other has put forward. */
export const caseFile = on(standing.caseFile).handler(async ({ input, context, errors }) => {
  const { db, actor, audit } = context;
  const row = await findDiscipline(db, input.disciplineId, actor);
  const sight = row && judgeSight(actor, row);
  // Before the notice the member knows of nothing.
  if (!row || !sight || (sight === 'member' && row.hearingUntil === null)) throw errors.CASE_NOT_FOUND();
  const file = (await papersOf(row).execute(db)).rows.find((each) => each.fileId === input.fileId);
  const opened = file && (await openFile(context, file));
  if (!opened) throw errors.FILE_NOT_FOUND();
  audit({ subject: `membership:${row.membershipId}`, note: `opened ${input.fileId}` });
  return opened;
});
