import { membership } from '../../contracts/membership';
import { secretariat } from '../../contracts/wire';
import { findConfirmedFiles } from '../files/facts';
import { officesFor } from '../ground/reach';
import { on, personOf } from '../shared/implement';
import { endMembership } from './end-membership';
import { primaryOf } from './judge-hand';
import { findHands } from './representative-store';
import { tellLeft } from './tell-representatives';
import { lockLivingUnit } from './unit-store';

/** A member without a primary representative leaves by its written notice; it takes effect when it is received. */
export const leaveOnNotice = on(membership.leaveOnNotice).handler(async ({ input, context, errors }) => {
  const { db, now, actor } = context;
  const me = personOf(actor).id;
  const unit = await lockLivingUnit(db, input.membershipId);
  if (!unit || officesFor(actor, unit.committeeId, secretariat).length === 0) throw errors.MEMBER_NOT_FOUND();
  const hands = await findHands(db, unit.id, now);
  if (hands.some((each) => each.personId === me)) throw errors.OWN_COMPANY();
  if (primaryOf(hands)) throw errors.HAS_PRIMARY();
  if ((await findConfirmedFiles(db, me, [input.fileId])).length === 0) throw errors.FILE_NOT_FOUND();
  await tellLeft(context, unit, hands, input.reason);
  return endMembership(context, unit, input.reason, input.fileId);
});
