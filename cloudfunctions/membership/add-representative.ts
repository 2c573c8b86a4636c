import { membership } from '../../contracts/membership';
import { toE164 } from '../../contracts/phone';
import { on } from '../shared/implement';
import { presentRepresentatives } from './representatives';
import { findRepresentatives, lockOwnUnit, mostRepresentatives, saveRepresentative } from './unit-store';

/** Adds somebody who may act for the unit; he does so once WeChat has verified that the phone is his. */
export const addRepresentative = on(membership.addRepresentative).handler(
  async ({ input, context: { db, now, actor, audit }, errors }) => {
    const phone = toE164(input.phone);
    if (!phone) throw errors.PHONE_INVALID();
    const { id: membershipId } = await lockOwnUnit(db, actor);
    const before = await findRepresentatives(db, membershipId);
    if (before.some((each) => each.phone === phone)) throw errors.ALREADY_REPRESENTATIVE();
    if (before.length >= mostRepresentatives) throw errors.TOO_MANY_REPRESENTATIVES();
    if (!(await saveRepresentative(db, { membershipId, name: input.name, phone, title: input.title ?? null }, now)))
      throw errors.ALREADY_REPRESENTATIVE();
    const representatives = await presentRepresentatives(db, membershipId);
    audit({ subject: `membership:${membershipId}`, before, after: representatives });
    return { representatives };
  },
);
