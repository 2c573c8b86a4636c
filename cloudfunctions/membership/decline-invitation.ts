import { membership } from '../../contracts/membership';
import { on, personOf } from '../shared/implement';
import { findInvitations, saveDeclined } from './invitation-store';
import { tellAnswered } from './tell-representatives';
import { lockLivingUnit } from './unit-store';

export const declineInvitation = on(membership.declineInvitation).handler(async ({ input, context, errors }) => {
  const { db, now, actor, audit } = context;
  const person = personOf(actor);
  const invitation = (await findInvitations(db, person.id, now)).find(({ id }) => id === input.representativeId);
  const unit = invitation && (await lockLivingUnit(db, invitation.membershipId));
  const declined = unit && (await saveDeclined(db, invitation.id, person.id, now));
  if (!unit || !invitation || !declined) throw errors.INVITATION_NOT_FOUND();
  await tellAnswered(context, unit, invitation, false);
  audit({ subject: `membership:${unit.id}`, after: { representativeId: invitation.id }, note: 'declined' });
  return {};
});
