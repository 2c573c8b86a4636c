import { isLiving } from '../../contracts/member-statuses';
import { standing } from '../../contracts/standing';
import { makeMove } from '../flows/effects';
import { stepAt } from '../flows/judge-step';
import { newId } from '../shared/ids';
import { on, personOf } from '../shared/implement';
import { findDiscipline, saveStatement } from './discipline-store';
import { areHis, attach, paperOf } from './papers';
import { showDiscipline } from './show';
import { tellMoved } from './tell';

/** The member turns to the supervisors: the time to appeal is over at once, and nothing takes effect before they have answered. */
export const appeal = on(standing.appeal).handler(async ({ input, context, errors }) => {
  const { db, now, today, actor, audit } = context;
  const row = await findDiscipline(db, input.disciplineId, actor);
  if (!row?.represents || row.hearingUntil === null) throw errors.CASE_NOT_FOUND();
  const flow = row.standing;
  const waits = flow.state === 'open' && stepAt(flow.steps, flow.seq).name === 'appealTime';
  if (!waits || row.appealUntil === null || today > row.appealUntil || !isLiving(row.status))
    throw errors.APPEAL_OVER();
  const me = personOf(actor).id;
  if (!(await areHis(db, me, input.fileIds))) throw errors.FILE_NOT_FOUND();
  const facts = { ...flow.facts, appealed: true };
  const about = { title: flow.title, committeeId: flow.committeeId, facts };
  // By nobody: whoever stands for the member decides no step of it.
  const moved = await makeMove(db, { ...flow, facts }, { do: 'pass' }, { personId: null, about }, context);
  if (typeof moved === 'string') throw errors.APPEAL_OVER();
  const id = newId(now);
  if (!(await saveStatement(db, { id, disciplineId: row.id, kind: 'appeal', words: input.words, by: me }, now)))
    throw errors.APPEAL_OVER();
  await attach(context, paperOf(id), 'statement', input.fileIds, me);
  await tellMoved(context, row.id);
  audit({ subject: `membership:${row.membershipId}`, after: { statement: id }, note: row.id });
  const shown = await showDiscipline(context, row.id);
  if (!shown) throw new Error('a sanction is not deleted');
  return shown;
});
