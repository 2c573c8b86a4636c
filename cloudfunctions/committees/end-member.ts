import { committees } from '../../contracts/committees';
import { secretariat } from '../../contracts/wire';
import { officesFor } from '../ground/reach';
import { on, personOf } from '../shared/implement';
import { endPlace, findPlace } from './store';

export const endMember = on(committees.endMember).handler(async ({ input, context, errors }) => {
  const { db, today, actor, audit } = context;
  const place = await findPlace(db, input.placeId);
  if (!place || officesFor(actor, place.committeeId, secretariat).length === 0) throw errors.PLACE_NOT_FOUND();
  const { reason } = input;
  if (!(await endPlace(db, place.id, { by: personOf(actor).id, reason, day: today }))) throw errors.PLACE_NOT_FOUND();
  audit({ subject: `membership:${place.membershipId}`, before: place, reason });
  return {};
});
