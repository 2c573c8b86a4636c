import { consentVersions } from '../../contracts/consents';
import { membership } from '../../contracts/membership';
import { callPerson, keepChoice, saveConsents } from '../identity/effects';
import { on, personOf } from '../shared/implement';
import { findInvitations, saveAccepted } from './invitation-store';
import { tellAnswered } from './tell-representatives';
import { findActingFor, lockLivingUnit } from './unit-store';

/** From this instant he represents the member. For whom he acts he chooses: having one, he goes on with that one. */
export const acceptInvitation = on(membership.acceptInvitation).handler(async ({ input, context, errors }) => {
  const { db, now, actor, audit } = context;
  const person = personOf(actor);
  const { consents } = input;
  if (!consents.some(({ code, version }) => code === 'privacy' && version === consentVersions.privacy))
    throw errors.CONSENT_NEEDED();
  const asked = async () => (await findInvitations(db, person.id, now)).find(({ id }) => id === input.representativeId);
  const seen = await asked();
  // The member before the person before his row: whoever else changes them waits here, and what was seen is looked at again.
  const unit = seen && (await lockLivingUnit(db, seen.membershipId));
  await saveConsents(db, now, person.id, actor.channel === 'desk' ? 'desk' : 'wechat', consents);
  const invitation = unit && (await asked());
  if (!unit || !invitation) throw errors.INVITATION_NOT_FOUND();
  await keepChoice(db, person.id, actor.actingFor);
  if (!(await saveAccepted(db, invitation.id, person.id, now))) throw errors.INVITATION_NOT_FOUND();
  // Until the name has passed he has none.
  if (invitation.name !== null) await callPerson(db, person.id, invitation.name, invitation.phone);
  await tellAnswered(context, unit, invitation, true);
  const { actingFor, several } = await findActingFor(db, person.id);
  audit({
    subject: `membership:${unit.id}`,
    after: { representativeId: invitation.id, personId: person.id },
    note: 'accepted',
  });
  return { membershipId: unit.id, unit: unit.name, actingFor, mayChoose: several };
});
