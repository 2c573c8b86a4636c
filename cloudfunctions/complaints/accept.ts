import { complaints } from '../../contracts/complaints';
import { on, personOf } from '../shared/implement';
import { lookFor, shownAfter, take } from './step';
import { tellMaker } from './tell';

/** Whether it is a complaint that the association deals with; if not, why, and whoever complained may ask for a review. */
export const accept = on(complaints.accept).handler(async ({ input, context, errors }) => {
  const looking = await lookFor(context, input, 'accept');
  if (typeof looking === 'string') throw errors[looking]();
  const { accepted, reason } = input;
  if (!accepted && reason.length < 2) throw errors.REASON_REQUIRED();
  const done = await take(context, looking, {
    ...{ to: accepted ? 'accepted' : 'notAccepted', clock: 'new' },
    ...{ kind: accepted ? 'accepted' : 'notAccepted', words: reason },
    ...(accepted ? {} : { left: { refused_by: personOf(context.actor).id } }),
  });
  if (!done) throw errors.COMPLAINT_MOVED();
  await tellMaker(context, looking.row, accepted ? 'accepted' : 'notAccepted');
  context.audit({ subject: `complaint:${looking.row.id}`, after: { accepted }, ...(reason && { reason }) });
  return shownAfter(context, looking.row.id);
});
