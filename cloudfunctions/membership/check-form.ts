import { membership } from '../../contracts/membership';
import { on } from '../shared/implement';
import { findOwnApplication } from './store';
import { examine } from './submission';

/** The completeness check before anything is submitted; files that did not arrive count as missing. */
export const checkForm = on(membership.checkForm).handler(async ({ input: { form, membershipId }, context }) => {
  const own = membershipId ? await findOwnApplication(context.db, context.actor, membershipId) : null;
  const { check, complete } = await examine(context, form, own);
  return { check, complete };
});
