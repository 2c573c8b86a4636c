import { meetings } from '../../contracts/meetings';
import { on } from '../shared/implement';
import { findRegistrationPhone } from './registration-store';

/** A number in full, for whoever runs the meeting; the person sees under 我的资料 that it was looked at. */
export const showPhone = on(meetings.showPhone).handler(async ({ input, context: { db, actor, audit }, errors }) => {
  const { registrationId, seat } = input;
  const found = await findRegistrationPhone(db, actor, registrationId, seat);
  if (!found?.phone) throw errors.NO_PHONE();
  audit({
    subject: `registration:${registrationId}`,
    note: `phone of seat ${seat}`,
    looked: found.personId ? [{ person: found.personId, what: 'phone' }] : [],
  });
  return { phone: found.phone };
});
