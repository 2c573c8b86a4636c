import { complaints } from '../../contracts/complaints';
import { on, personOf } from '../shared/implement';
import { areHis, attach, paperOf } from './papers';
import { saveAppeal } from './side-acts';
import { look } from './sight';
import { shownAfter } from './step';

/** Either side turns to others than those who decided, once; against a refusal who complained. */
export const appeal = on(complaints.appeal).handler(async ({ input, context, errors }) => {
  const { db, actor, audit } = context;
  const me = personOf(actor).id;
  const looking = await look(context, input.complaintId);
  if (!looking) throw errors.COMPLAINT_NOT_FOUND();
  const { row, as, may } = looking;
  if (!may.appeal || (as !== 'maker' && as !== 'other')) throw errors.APPEAL_OVER();
  if (!(await areHis(db, me, input.fileIds))) throw errors.FILE_NOT_FOUND();
  const line = await saveAppeal(context, row, { side: as, personId: me }, input.words);
  if (!line) throw errors.APPEAL_OVER();
  await attach(context, paperOf(line), input.fileIds, me);
  audit({ subject: `complaint:${row.id}`, after: { appeal: line } });
  return shownAfter(context, row.id);
});
