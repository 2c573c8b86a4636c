import { membership, type Status } from '../../contracts/membership';
import { on } from '../shared/implement';
import { judgeCard, showMemberNo } from './card';
import { findMembership } from './store';

/** What anyone may learn from a member code: that the member is one, and nothing private. */
export const verifyCard = on(membership.verifyCard).handler(async ({ input, context: { db, now }, errors }) => {
  const verdict = judgeCard(input.token, now);
  if (!verdict.ok) throw errors[verdict.reason]();
  const row = await findMembership(db, verdict.membershipId);
  if (!row?.member_no || !row.joined_on) throw errors.CARD_FORGED();
  return {
    name: row.name,
    memberNo: showMemberNo(row.member_no),
    tier: row.tier,
    status: row.status as Status,
    joinedOn: row.joined_on,
    verifiedAt: now.toISOString(),
  };
});
