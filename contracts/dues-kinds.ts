// Data alone, so that a page can name them without loading the schemas.

/** How much of a period a member owes that joined inside it: all of it, or the parts that it has begun. */
export const joinShares = ['full', 'half_year', 'quarter', 'month'] as const;
export type JoinShare = (typeof joinShares)[number];
/** The same of a member that left; `none`: nothing, where it was not billed before. */
export const leaveShares = ['full', 'half_year', 'quarter', 'month', 'none'] as const;
export type LeaveShare = (typeof leaveShares)[number];

/** Who may have adopted a standard; only the first two may (DUES-01). */
export const duesBodies = [
  'assembly',
  'congress',
  'council',
  'standing_council',
  'president_office',
  'branch_meeting',
  'other',
] as const;
export type DuesBody = (typeof duesBodies)[number];

/** `draft`: written; `adopted`: its day has not come; `current`: in force; `superseded`: another followed. */
export const standardStates = ['draft', 'adopted', 'current', 'superseded', 'discarded'] as const;
export type StandardState = (typeof standardStates)[number];

/** Clauses of the handbook (§2.3, §5.1) that a finding names. */
export const duesClauses = [
  'DUES-01.body',
  'DUES-01.quorum',
  'DUES-01.secret',
  'DUES-01.form',
  'DUES-02',
  'DUES-03.late',
  'DUES-03.waiting',
  'DUES-06',
  'DUES-07',
  'DUES-07.finer',
  'DUES-08',
  'DUES-09',
  'DUES-10',
  'DUES-11',
  'FEE12',
  'FEE17',
] as const;
export type DuesClause = (typeof duesClauses)[number];
/** Clauses about dues of which the house has no facts, or not all: said, so that nobody takes silence for a pass. */
export const uncheckedClauses = ['DUES-04', 'DUES-05', 'DUES-09', 'DUES-10', 'FEE17'] as const;

/** Why a member is not billed by a run. */
export const leftOutWhys = ['billed', 'noTier', 'exempt', 'left'] as const;
export type LeftOutWhy = (typeof leftOutWhys)[number];

export const runStates = ['running', 'done', 'taking_back', 'taken_back'] as const;
export type RunState = (typeof runStates)[number];

/** How long dues are overdue, by days: 1–30, 31–90, 91–365, more. */
export const arrearsAges = ['month', 'quarter', 'year', 'older'] as const;
export type ArrearsAge = (typeof arrearsAges)[number];
