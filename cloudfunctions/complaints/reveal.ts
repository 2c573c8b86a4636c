import { complaints } from '../../contracts/complaints';
import { on, personOf } from '../shared/implement';
import { saveEvent } from './complaint-store';
import { officeOf } from './sight';
import { lookFor } from './step';

/** Who made a confidential complaint, to whoever handles it; the complainant sees in its trail that it was looked at. */
export const reveal = on(complaints.reveal).handler(async ({ input, context, errors }) => {
  const { db, now, actor, audit } = context;
  const looking = await lookFor(context, input, 'reveal');
  if (looking === 'COMPLAINT_MOVED') throw new Error('no version was named');
  if (typeof looking === 'string') throw errors[looking]();
  const { row } = looking;
  const event = { kind: 'revealed', side: 'desk', personId: personOf(actor).id, office: officeOf(actor) } as const;
  if (!(await saveEvent(db, row, { ...event, words: input.reason }, now))) throw errors.NOT_NOW();
  audit({ subject: `complaint:${row.id}`, reason: input.reason, note: 'complainant seen' });
  return { name: row.makerName, unit: row.makerUnit };
});
