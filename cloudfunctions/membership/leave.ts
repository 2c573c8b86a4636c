import { membership } from '../../contracts/membership';
import { isSameName } from '../ground/search-name';
import { on, personOf } from '../shared/implement';
import { endMembership } from './end-membership';
import { primaryOf } from './judge-hand';
import { findHands } from './representative-store';
import { lockLivingUnit } from './unit-store';

/** Leaving needs nobody's approval and costs nothing, in whatever standing (国办发〔2020〕21号: an association must not hinder it). */
export const leave = on(membership.leave).handler(async ({ input, context, errors }) => {
  const unit = await lockLivingUnit(context.db, input.membershipId);
  const hands = unit ? await findHands(context.db, unit.id, context.now) : [];
  const me = personOf(context.actor).id;
  if (!unit || !hands.some((each) => each.personId === me)) throw errors.ALREADY_LEFT();
  if (primaryOf(hands)?.personId !== me) throw errors.PRIMARY_ONLY();
  if (!isSameName(input.confirmName, unit.name)) throw errors.NAME_MISMATCH();
  return endMembership(context, unit, input.reason);
});
