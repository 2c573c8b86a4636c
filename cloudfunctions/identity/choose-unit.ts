import { identity } from '../../contracts/identity';
import { on, personOf } from '../shared/implement';
import { saveActingFor } from './store';

export const chooseUnit = on(identity.chooseUnit).handler(async ({ input, context: { db, actor, audit }, errors }) => {
  const person = personOf(actor);
  const { membershipId } = input;
  // Only for an active member is there anything to act for.
  if (!actor.units.some((unit) => unit.membershipId === membershipId && unit.status === 'active'))
    throw errors.NOT_YOUR_UNIT();
  await saveActingFor(db, person.id, membershipId);
  audit({ subject: `person:${person.id}`, before: { actingFor: actor.actingFor }, after: { actingFor: membershipId } });
  return { actingFor: membershipId };
});
