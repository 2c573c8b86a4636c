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
