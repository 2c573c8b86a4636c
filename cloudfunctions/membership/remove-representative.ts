import { on } from '../shared/implement';
import { presentRepresentatives } from './representatives';
import { endRepresentative, findRepresentatives, lockMembership } from './unit-store';

export const removeRepresentative = on.membership.removeRepresentative.handler(
  async ({ input, context: { db, now, actor, audit }, errors }) => {
    const membershipId = actor.actingFor;
    if (!membershipId) throw new Error('a member acts for an active membership');
    await lockMembership(db, membershipId);
    const before = await findRepresentatives(db, membershipId);
    if (!before.some((each) => each.id === input.representativeId)) throw errors.REPRESENTATIVE_NOT_FOUND();
    if (before.length === 1) throw errors.LAST_REPRESENTATIVE();
    if (!(await endRepresentative(db, membershipId, input.representativeId, now)))
      throw errors.REPRESENTATIVE_NOT_FOUND();
    const representatives = await presentRepresentatives(db, membershipId);
    audit({ subject: `membership:${membershipId}`, before, after: representatives });
    return { representatives };
  },
);
