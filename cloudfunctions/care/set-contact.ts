import { care } from '../../contracts/care';
import { newId } from '../shared/ids';
import { on, personOf } from '../shared/implement';
import { findCared, saveContact } from './care-store';
import { showCared } from './present';

export const setContact = on(care.setContact).handler(async ({ input, context, errors }) => {
  const { db, now, today, actor, audit } = context;
  if (input.dueOn < today) throw errors.DAY_PAST();
  if (!(await findCared(db, actor, input.membershipId))) throw errors.MEMBER_NOT_FOUND();
  const given = { id: newId(now), ...input, by: personOf(actor).id };
  if (!(await saveContact(db, given, now))) throw errors.CONTACT_SET();
  audit({ subject: `care_contact:${given.id}`, after: given });
  return showCared(context, input.membershipId);
});
