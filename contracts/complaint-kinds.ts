// Data alone: pages that offer these need not load the schemas of complaints.

/** How far the complainant is to be known: to all concerned, to whoever handles it, to nobody. */
export const manners = ['open', 'confidential', 'anonymous'] as const;
export type Manner = (typeof manners)[number];
/** What is complained of. A member and an officer are named. */
export const complaintKinds = ['member', 'officer', 'secretariat', 'fee', 'meeting', 'other'] as const;
export type ComplaintKind = (typeof complaintKinds)[number];
export const complaintStates = [
  'received',
  'notAccepted',
  'reviewing',
  'accepted',
  'hearing',
  'heard',
  'proposed',
  'decided',
  'appealed',
  'closed',
  'withdrawn',
] as const;
export type ComplaintState = (typeof complaintStates)[number];
export const outcomes = ['upheld', 'partly', 'notUpheld'] as const;
export type ComplaintOutcome = (typeof outcomes)[number];
/** Who handles it; each in turn where those before are concerned themselves. */
export const desks = ['secretariat', 'supervisor', 'president', 'council'] as const;
export type Desk = (typeof desks)[number];
