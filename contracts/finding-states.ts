/** Data alone: pages take it too. */
export const findingStates = [
  'open',
  'assigned',
  'explained',
  'rectifying',
  'rectified',
  'doubted',
  'closed',
  'falsePositive',
  'gone',
] as const;
export type FindingState = (typeof findingStates)[number];

export const findingEvents = [
  'found',
  'again',
  'gone',
  'stopped',
  'assigned',
  'explained',
  'rectifying',
  'rectified',
  'confirmed',
  'sentBack',
  'closed',
  'doubted',
  'falseConfirmed',
  'falseRefused',
  'reopened',
] as const;
export type FindingEvent = (typeof findingEvents)[number];

/** What a person does with a finding. */
export const findingActs = [
  'assign',
  'explain',
  'plan',
  'rectify',
  'confirm',
  'sendBack',
  'close',
  'doubt',
  'decideFalse',
  'reopen',
] as const;
export type FindingAct = (typeof findingActs)[number];

/** Of the list: what waits, what a second person looks at, what is over. */
export const findingViews = ['waiting', 'second', 'advisory', 'over'] as const;
export type FindingView = (typeof findingViews)[number];

/** Of the rules that there are; the letters of their names. */
export const ruleForces = ['off', 'advisory', 'on'] as const;
export type RuleForce = (typeof ruleForces)[number];
/** How a figure is written. */
export const factUnits = ['fen', 'day', 'workday', 'permille', 'count', 'date', 'month', 'year'] as const;
export type FactUnit = (typeof factUnits)[number];
export const comparisons = ['<', '<=', '>', '>=', '=', '≠', 'has', 'missing'] as const;
export type Comparison = (typeof comparisons)[number];
