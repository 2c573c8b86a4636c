import { changes } from '../../contracts/changes';
import { secretariat } from '../../contracts/wire';
import { officesFor } from '../ground/reach';
import { on, personOf } from '../shared/implement';
import { beginChange, holdLiving } from './begin';

/** The first of two hands of the association. */
export const enter = on(changes.enter).handler(async ({ input, context, errors }) => {
  const { db, actor } = context;
  const { membershipId, ...wish } = input;
  const me = personOf(actor).id;
  const file = await holdLiving(db, membershipId);
  if (!file || officesFor(actor, file.committeeId, secretariat).length === 0) throw errors.MEMBER_NOT_FOUND();
  if (file.people.includes(me)) throw errors.OWN_COMPANY();
  const begun = await beginChange(context, file, wish, { id: me, as: 'secretariat' });
  if (typeof begun === 'string') throw errors[begun]();
  return begun;
});
