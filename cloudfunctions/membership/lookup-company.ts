import { membership } from '../../contracts/membership';
import { normaliseUscc } from '../../contracts/uscc';
import { on } from '../shared/implement';
import { findConflict } from './submission-store';
import { showMemberNo } from './card';
import { maskName } from './submission';

/** Whether a company may apply, and if not, whom to ask; asked while the code is typed. */
export const lookupCompany = on(membership.lookupCompany).handler(async ({ input, context: { db, actor } }) => {
  const conflict = await findConflict(db, `uscc:${normaliseUscc(input.uscc)}`);
  if (!conflict) return { state: 'free' as const, yours: false, memberNo: null, contact: null };
  return {
    state: conflict.memberNo === null ? ('applying' as const) : ('member' as const),
    yours: conflict.appliedBy === actor.person?.id || actor.units.some((unit) => unit.membershipId === conflict.id),
    memberNo: conflict.memberNo === null ? null : showMemberNo(conflict.memberNo),
    contact: maskName(conflict.contact),
  };
});
