import { committees } from '../../contracts/committees';
import { addCommittee } from '../identity/effects';
import { on, personOf } from '../shared/implement';
import { findGroup, holdsGroup, saveGroup } from './group-store';
import { wholeDirector } from './whole-director';

/** Another association decides itself who works for it: no council here is asked. */
export const setUpGroup = on(committees.setUpGroup).handler(async ({ input: { membershipId }, context, errors }) => {
  const { db, now, actor, audit } = context;
  if (!wholeDirector(actor)) throw errors.WHOLE_ASSOCIATION();
  const group = await findGroup(db, membershipId);
  if (!group) throw errors.MEMBER_NOT_FOUND();
  if (group.kind !== 'group') throw errors.NOT_A_GROUP();
  if (await holdsGroup(db, membershipId)) throw errors.SET_UP_ALREADY();
  const committeeId = await addCommittee(db, { name: group.name, decisionNo: group.memberNo }, now);
  if (!committeeId) throw errors.NAME_TAKEN();
  if (!(await saveGroup(db, { committeeId, membershipId, by: personOf(actor).id }, now))) throw errors.SET_UP_ALREADY();
  audit({ subject: `committee:${committeeId}`, after: { name: group.name, membershipId } });
  return { committeeId };
});
