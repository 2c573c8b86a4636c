import { complaints } from '../../contracts/complaints';
import { on, personOf } from '../shared/implement';
import { judgeNextDesk } from './judge-desk';
import { findPeople } from './receive-store';
import { lookFor, take } from './step';
import { tellMaker, tellWaiting } from './tell';

/** A desk that finds itself concerned gives the complaint away; the clock goes on. */
export const handOver = on(complaints.handOver).handler(async ({ input, context, errors }) => {
  const { db, today, actor, audit } = context;
  const looking = await lookFor(context, input, 'handOver');
  if (typeof looking === 'string') throw errors[looking]();
  const { row } = looking;
  const { holders, barred } = await findPeople(db, row.id, today);
  const desk = judgeNextDesk(row.desk, holders, [...barred, personOf(actor).id]);
  if (!desk) throw errors.NO_OTHER_DESK();
  const taken = { to: row.state, clock: 'kept', left: { desk }, kind: 'handedOver', words: input.reason } as const;
  if (!(await take(context, looking, taken))) throw errors.COMPLAINT_MOVED();
  await tellWaiting(context, { ...row, desk }, { holders, barred });
  await tellMaker(context, row, 'handedOver');
  audit({ subject: `complaint:${row.id}`, before: { desk: row.desk }, after: { desk }, reason: input.reason });
  // Whoever gave it away may see nothing of it any more.
  return { desk };
});
