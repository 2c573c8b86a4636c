import { care } from '../../contracts/care';
import { on, personOf } from '../shared/implement';
import { closeContact } from './care-store';
import { showCared } from './present';

export const doneContact = on(care.doneContact).handler(async ({ input, context, errors }) => {
  const { db, now, actor, audit } = context;
  const given = { id: input.contactId, outcome: input.outcome, by: personOf(actor).id };
  const membershipId = await closeContact(db, actor, given, now);
  if (!membershipId) throw errors.CONTACT_NOT_FOUND();
  audit({ subject: `care_contact:${input.contactId}`, after: given });
  return showCared(context, membershipId);
});
