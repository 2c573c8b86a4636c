import { complaints } from '../../contracts/complaints';
import { on, personOf } from '../shared/implement';
import { countsUntil } from './decide';
import { lookFor, shownAfter, take } from './step';
import { tellDecided } from './tell';

/** The second look of another person: it becomes the decision, or goes back with a reason. */
export const confirm = on(complaints.confirm).handler(async ({ input, context, errors }) => {
  const { today, actor, audit } = context;
  const looking = await lookFor(context, input, 'confirm');
  if (typeof looking === 'string') throw errors[looking]();
  const { row } = looking;
  const { agree, reason } = input;
  if (!agree && reason.length < 2) throw errors.REASON_REQUIRED();
  if (!row.outcome) throw new Error('what is proposed has an outcome');
  const done = agree
    ? await take(context, looking, {
        ...{ to: 'decided', clock: 'new', kind: 'decided', words: reason },
        left: {
          ...{ confirmed_by: personOf(actor).id, decided_on: today },
          counts_until: await countsUntil(context, row, row.outcome),
        },
      })
    : await take(context, looking, {
        ...{ to: row.heardOn ? 'heard' : 'accepted', clock: 'kept', kind: 'sentBack', words: reason },
        left: { outcome: null, decision: null, decided_by: null, grave: false },
      });
  if (!done) throw errors.COMPLAINT_MOVED();
  await tellDecided(context, row, agree ? 'decided' : 'sentBack');
  audit({ subject: `complaint:${row.id}`, after: { agree, outcome: row.outcome }, ...(reason && { reason }) });
  return shownAfter(context, row.id);
});
