import { complaints } from '../../contracts/complaints';
import { on, personOf } from '../shared/implement';
import { areHis, attach, paperOf } from './papers';
import { addStatement } from './side-acts';
import { look } from './sight';
import { shownAfter } from './step';

/** What a side has to say, with papers; the other side does not read it. */
export const state = on(complaints.state).handler(async ({ input, context, errors }) => {
  const { db, actor, audit } = context;
  const me = personOf(actor).id;
  const looking = await look(context, input.complaintId);
  if (!looking) throw errors.COMPLAINT_NOT_FOUND();
  const { row, as, may } = looking;
  if (!may.state || (as !== 'maker' && as !== 'other')) throw errors.NOT_NOW();
  if (!(await areHis(db, me, input.fileIds))) throw errors.FILE_NOT_FOUND();
  const line = await addStatement(context, row, { side: as, personId: me }, input.words);
  if (!line) throw errors.NOT_NOW();
  await attach(context, paperOf(line), input.fileIds, me);
  audit({ subject: `complaint:${row.id}`, after: { statement: line } });
  return shownAfter(context, row.id);
});
