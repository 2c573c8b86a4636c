import { complaints } from '../../contracts/complaints';
import { on, personOf } from '../shared/implement';
import { findPeople } from './receive-store';
import { lookFor, shownAfter, take } from './step';
import { tellMaker, tellWaiting } from './tell';

/** A refusal looked at by somebody else: the complaint goes on as accepted, or stays refused, which is the last word. */
export const review = on(complaints.review).handler(async ({ input, context, errors }) => {
  const { db, today, actor, audit } = context;
  const looking = await lookFor(context, input, 'review');
  if (typeof looking === 'string') throw errors[looking]();
  const { row } = looking;
  const { granted, words } = input;
  const done = await take(context, looking, {
    ...{ to: granted ? 'accepted' : 'notAccepted', clock: granted ? 'new' : null },
    ...{ kind: granted ? 'reviewGranted' : 'reviewRefused', words },
    // Its decision, later, has an appeal of its own.
    left: { reviewed_by: personOf(actor).id, ...(granted ? { appeal_desk: null } : {}) },
  });
  if (!done) throw errors.COMPLAINT_MOVED();
  await tellMaker(context, row, granted ? 'accepted' : 'staysRefused');
  if (granted) await tellWaiting(context, row, await findPeople(db, row.id, today));
  audit({ subject: `complaint:${row.id}`, after: { granted }, reason: words.slice(0, 200) });
  return shownAfter(context, row.id);
});
