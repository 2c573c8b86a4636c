import { membership } from '../../contracts/membership';
import { on, personOf } from '../shared/implement';
import { isSameName } from '../ground/search-name';
import { changeMembership, saveEvent } from './store';
import { findRepresentatives, lockMembership } from './unit-store';

/** Leaving needs nobody's approval and costs nothing (国办发〔2020〕21号: an association must not hinder it). */
export const leave = on(membership.leave).handler(
  async ({ input, context: { db, now, today, actor, audit }, errors }) => {
    const before = await lockMembership(db, input.membershipId);
    const own = before && actor.units.some((unit) => unit.membershipId === before.id);
    if (!own || before.status !== 'active') throw errors.ALREADY_LEFT();
    const people = await findRepresentatives(db, before.id);
    const me = people.find((each) => each.person_id === actor.person?.id);
    if (!me?.is_primary) throw errors.PRIMARY_ONLY();
    if (!isSameName(input.confirmName, before.name)) throw errors.NAME_MISMATCH();
    await changeMembership(db, before.id, before.version, 'active', {
      status: 'withdrawn',
      ended_on: today,
      ended_at: now,
    });
    await saveEvent(
      db,
      { membershipId: before.id, kind: 'withdrawn', personId: personOf(actor).id, reason: input.reason },
      now,
    );
    audit({ subject: `membership:${before.id}`, before, after: { status: 'withdrawn', ended_on: today } });
    return { status: 'withdrawn' as const, at: now.toISOString() };
  },
);
