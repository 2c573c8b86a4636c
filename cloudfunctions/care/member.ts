import { care } from '../../contracts/care';
import { on } from '../shared/implement';
import { findCared } from './care-store';
import { presentCared } from './present';

export const member = on(care.member).handler(async ({ input, context: { db, actor }, errors }) => {
  const found = await findCared(db, actor, input.membershipId);
  if (!found) throw errors.MEMBER_NOT_FOUND();
  return presentCared(found);
});
