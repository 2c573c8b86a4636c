import { complaints } from '../../contracts/complaints';
import { on } from '../shared/implement';
import { look } from './sight';
import { lookFor, shownAfter, take } from './step';
import { tellHearing } from './tell';

/** The other side is told what it is asked, in the words of the desk: the complainant's own may say who he is. */
export const hear = on(complaints.hear).handler(async ({ input, context, errors }) => {
  const looking = await lookFor(context, input, 'hear');
  if (typeof looking === 'string') {
    const seen = looking === 'NOT_YOURS' ? await look(context, input.complaintId) : null;
    throw seen?.may.decide ? errors.NO_OTHER_SIDE() : errors[looking]();
  }
  const { row } = looking;
  const left = { question: input.words, heard_on: context.today };
  if (!(await take(context, looking, { to: 'hearing', clock: 'new', left, kind: 'hearing', words: input.words })))
    throw errors.COMPLAINT_MOVED();
  await tellHearing(context, row);
  context.audit({ subject: `complaint:${row.id}`, after: left });
  return shownAfter(context, row.id);
});
