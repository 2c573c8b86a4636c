import { isLiving } from '../../contracts/member-statuses';
import { standing } from '../../contracts/standing';
import { stepAt } from '../flows/judge-step';
import { newId } from '../shared/ids';
import { on, personOf } from '../shared/implement';
import { findDiscipline, saveStatement } from './discipline-store';
import { areHis, attach, paperOf } from './papers';
import { showDiscipline } from './show';

/** What the member says to it, until the last day of the hearing; a later word stands beside an earlier one. */
export const state = on(standing.state).handler(async ({ input, context, errors }) => {
  const { db, now, actor, today, audit } = context;
  const row = await findDiscipline(db, input.disciplineId, actor);
  if (!row?.represents || row.hearingUntil === null) throw errors.CASE_NOT_FOUND();
  const heard = row.standing.state === 'open' && stepAt(row.standing.steps, row.standing.seq).name === 'hearing';
  if (!heard || today > row.hearingUntil || !isLiving(row.status)) throw errors.HEARING_OVER();
  const me = personOf(actor).id;
  if (!(await areHis(db, me, input.fileIds))) throw errors.FILE_NOT_FOUND();
  const id = newId(now);
  await saveStatement(db, { id, disciplineId: row.id, kind: 'defence', words: input.words, by: me }, now);
  await attach(context, paperOf(id), 'statement', input.fileIds, me);
  audit({ subject: `membership:${row.membershipId}`, after: { statement: id }, note: row.id });
  const shown = await showDiscipline(context, row.id);
  if (!shown) throw new Error('a sanction is not deleted');
  return shown;
});
