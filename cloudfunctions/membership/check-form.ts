import { on } from '../shared/implement';
import { examine } from './submission';

/** The completeness check before anything is submitted; files that did not arrive count as missing. */
export const checkForm = on.membership.checkForm.handler(async ({ input: { form, membershipId }, context }) => {
  const own =
    membershipId && context.actor.units.some((unit) => unit.membershipId === membershipId) ? membershipId : null;
  const { check, complete } = await examine(context, form, own);
  return { check, complete };
});
