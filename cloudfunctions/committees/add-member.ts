import { committees } from '../../contracts/committees';
import { secretariat } from '../../contracts/wire';
import { officesFor } from '../ground/reach';
import { on, personOf } from '../shared/implement';
import { findCommittee, findLiving, savePlace } from './store';

/** A branch recruits within its scope: its own staff add to it, and to no other. */
export const addMember = on(committees.addMember).handler(async ({ input, context, errors }) => {
  const { db, now, today, actor, audit } = context;
  const { committeeId, membershipId, since = today } = input;
  if (officesFor(actor, committeeId, secretariat).length === 0) throw errors.COMMITTEE_NOT_FOUND();
  const found = await findCommittee(db, actor, { id: committeeId, q: null, after: null, limit: 1, today });
  if (!found) throw errors.COMMITTEE_NOT_FOUND();
  if (found.committee.closedOn !== null) throw errors.ALREADY_CLOSED();
  if (since > today) throw errors.DAY_AHEAD();
  const member = await findLiving(db, membershipId, committeeId);
  if (!member) throw errors.MEMBER_NOT_FOUND();
  const place = { committeeId, membershipId, since, by: personOf(actor).id };
  const placeId = member.kept ? null : await savePlace(db, place, now);
  if (!placeId) throw errors.ALREADY_MEMBER();
  audit({ subject: `membership:${membershipId}`, after: { placeId, ...place }, note: found.committee.name });
  return { placeId };
});
