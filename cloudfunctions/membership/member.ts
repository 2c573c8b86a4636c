import { membership } from '../../contracts/membership';
import { on } from '../shared/implement';
import { presentMember } from './directory';
import { findMember } from './directory-store';

export const member = on(membership.member).handler(async ({ input, context: { db }, errors }) => {
  const row = await findMember(db, input.membershipId);
  if (!row) throw errors.MEMBER_NOT_FOUND();
  const { introduction, address, contact, committee } = row;
  return { ...presentMember(row), introduction, address, contact, committee };
});
