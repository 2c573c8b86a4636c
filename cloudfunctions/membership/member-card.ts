import { membership } from '../../contracts/membership';
import { on } from '../shared/implement';
import { sealCard, showMemberNo } from './card';
import { findMembership } from './store';

/** Where a scan leads: the verify page of the portal, which WeChat may also open as the mini-program. */
const verifyPage = (token: string) =>
  `${process.env.HUIGUAN_PORTAL_URL ?? ''}#/modules/membership/pages/verify/index?t=${token}`;

export const card = on(membership.card).handler(async ({ context: { db, now, actor } }) => {
  const row = actor.actingFor ? await findMembership(db, actor.actingFor) : undefined;
  if (!row?.member_no || !row.joined_on) throw new Error('a member acts for an active membership');
  const { token, expiresAt } = sealCard(row.id, now);
  return {
    membershipId: row.id,
    name: row.name,
    memberNo: showMemberNo(row.member_no),
    kind: row.kind as 'unit' | 'individual' | 'group',
    tier: row.tier,
    joinedOn: row.joined_on,
    qr: verifyPage(token),
    qrExpiresAt: expiresAt.toISOString(),
  };
});
