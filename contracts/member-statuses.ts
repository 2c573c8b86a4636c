// Data alone: who reads the statuses need not load the schemas of membership.

/** `membership.status` (handbook §2.1); the step inside `under_review` is data. */
export const memberStatuses = [
  'under_review',
  'returned',
  'active',
  'rejected',
  'cancelled',
  'arrears',
  'suspended',
  'withdrawn',
  'expelled',
  'terminated',
] as const;
export type MemberStatus = (typeof memberStatuses)[number];

/** The statuses of a membership that has not ended: in arrears or suspended one is a member still. */
export const livingStatuses = ['active', 'arrears', 'suspended'] as const satisfies readonly MemberStatus[];
export type LivingStatus = (typeof livingStatuses)[number];
export const isLiving = (status: string): status is LivingStatus => livingStatuses.some((living) => living === status);

/**
 * Where a member has its place, by how it stands (handbook §2.1, §2.4): a bill takes none away, a suspension all but that it
 * is a member. `listed`: other members find it. `invited`: a meeting for the members is for it, it is told and called.
 * `admitted`: whoever comes for it comes for a member. Whether it votes, the charter says (parameter `meetings.arrearsVote`).
 */
export const memberPlaces = {
  listed: ['active', 'arrears'],
  invited: ['active', 'arrears'],
  admitted: ['active', 'arrears'],
} as const satisfies Record<string, readonly MemberStatus[]>;
export type MemberPlace = keyof typeof memberPlaces;
