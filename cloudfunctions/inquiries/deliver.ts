import { inquiries } from '../../contracts/inquiries';
import { on, personOf } from '../shared/implement';
import { saveStep } from './inquiry-store';
import { look } from './sight';
import { shownAfter } from './step';

/** The reviewed answer was handed over to the registrar: on that day it was answered. */
export const deliver = on(inquiries.deliver).handler(async ({ input, context, errors }) => {
  const { db, now, today, actor, audit } = context;
  const looking = await look(context, input.inquiryId);
  if (!looking) throw errors.INQUIRY_NOT_FOUND();
  const { row, may } = looking;
  if (row.version !== input.version) throw errors.INQUIRY_MOVED();
  if (!may.deliver) throw errors.NOT_NOW();
  const { on: day, way } = input;
  if (day > today || day < row.receivedOn) throw errors.DAY_WRONG();
  const done = await saveStep(db, row, {
    ...({ state: 'replied', reply: row.draft, replied_on: day, replied_by: personOf(actor).id } as const),
    ...{ delivered_by: way, delivered_at: now },
  });
  if (!done) throw errors.INQUIRY_MOVED();
  audit({ subject: `inquiry:${row.id}`, after: { delivered: day, way } });
  return shownAfter(context, row.id);
});
