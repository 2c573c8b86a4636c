import { complaints } from '../../contracts/complaints';
import { on, personOf } from '../shared/implement';
import { saveWithdrawal } from './side-acts';
import { look } from './sight';
import { shownAfter } from './step';

/** By who made it, until it is decided. */
export const withdraw = on(complaints.withdraw).handler(async ({ input, context, errors }) => {
  const looking = await look(context, input.complaintId);
  if (looking?.as !== 'maker') throw errors.COMPLAINT_NOT_FOUND();
  const { row, may } = looking;
  if (row.version !== input.version) throw errors.COMPLAINT_MOVED();
  if (!may.withdraw) throw errors.NOT_NOW();
  if (!(await saveWithdrawal(context, row, personOf(context.actor).id, input.reason))) throw errors.COMPLAINT_MOVED();
  context.audit({ subject: `complaint:${row.id}`, ...(input.reason && { reason: input.reason }) });
  return shownAfter(context, row.id);
});
