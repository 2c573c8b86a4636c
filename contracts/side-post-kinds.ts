// Data alone: pages that offer these need not load the schemas of side posts.

/** Pay of a year, in yuan: a band, for the amount is nobody's business. */
export const amountBands = ['none', 'under10k', 'to50k', 'to100k', 'to300k', 'over300k'] as const;
export type AmountBand = (typeof amountBands)[number];
export const sidePostStates = ['waiting', 'confirmed', 'ended', 'withdrawn'] as const;
export type SidePostState = (typeof sidePostStates)[number];
export const sidePostColumns = [
  'person',
  'offices',
  'orgName',
  'orgUscc',
  'position',
  'member',
  'investee',
  'paid',
  'band',
  'from',
  'until',
  'approval',
  'declaredOn',
  'state',
  'confirmedBy',
] as const;
export type SidePostColumn = (typeof sidePostColumns)[number];
