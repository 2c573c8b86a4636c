import { membership } from '../../contracts/membership';
import { on } from '../shared/implement';
import { presentRepresentatives } from './representatives';
import { endRepresentative, findRepresentatives, lockOwnUnit } from './unit-store';

/** The primary representative removes others; everybody may remove himself, as long as somebody who can act is left. */
export const removeRepresentative = on(membership.removeRepresentative).handler(
  async ({ input, context: { db, now, actor, audit }, errors }) => {
    const { id: membershipId } = await lockOwnUnit(db, actor);
    const before = await findRepresentatives(db, membershipId);
    const removed = before.find((each) => each.id === input.representativeId);
    if (!removed) throw errors.REPRESENTATIVE_NOT_FOUND();
    const isSelf = removed.person_id === actor.person?.id;
    const isPrimary = before.some((each) => each.is_primary && each.person_id === actor.person?.id);
    if (!isSelf && !isPrimary) throw errors.NOT_YOURS_TO_REMOVE();
    const canAct = before.filter((each) => each.id !== removed.id && each.person_id !== null);
    if (canAct.length === 0) throw errors.LAST_REPRESENTATIVE();
    if (!(await endRepresentative(db, membershipId, removed.id, now))) throw errors.REPRESENTATIVE_NOT_FOUND();
    const representatives = await presentRepresentatives(db, membershipId);
    audit({ subject: `membership:${membershipId}`, before, after: representatives });
    return { representatives };
  },
);
