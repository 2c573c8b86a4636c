import type { Status } from '../../contracts/membership';

/**
 * What may become of a membership (handbook §2.1). `leave` and `lapse` are its own wish and the wish that is presumed after
 * long arrears; `terminate` follows a company that is no more; what is decided against it is `suspend` and `expel`.
 */
export const standingMoves = [
  'leave',
  'suspend',
  'resume',
  'fallBehind',
  'settle',
  'expel',
  'terminate',
  'lapse',
] as const;
export type StandingMove = (typeof standingMoves)[number];

const ways: Record<StandingMove, { from: readonly Status[]; to: Status }> = {
  // From every standing, arrears and suspension included: an association must not hinder it (国办发〔2020〕21号).
  leave: { from: ['active', 'arrears', 'suspended'], to: 'withdrawn' },
  suspend: { from: ['active', 'arrears'], to: 'suspended' },
  resume: { from: ['suspended'], to: 'active' },
  fallBehind: { from: ['active'], to: 'arrears' },
  settle: { from: ['arrears'], to: 'active' },
  expel: { from: ['active', 'arrears', 'suspended'], to: 'expelled' },
  terminate: { from: ['active', 'arrears', 'suspended'], to: 'terminated' },
  // Also of one that a sanction's end made active again before the night saw its arrears: a person decides on what it owes.
  lapse: { from: ['active', 'arrears', 'suspended'], to: 'withdrawn' },
};

/** The standing that a move leads to; null where it leads nowhere from here. */
export const judgeStanding = (status: Status, move: StandingMove): Status | null =>
  ways[move].from.includes(status) ? ways[move].to : null;

/** The event that it leaves in the life of the member. */
export const standingEvents = {
  leave: 'withdrawn',
  suspend: 'suspended',
  resume: 'resumed',
  fallBehind: 'fellBehind',
  settle: 'settled',
  expel: 'expelled',
  terminate: 'terminated',
  lapse: 'lapsed',
} as const satisfies Record<StandingMove, string>;

/** Whether the membership is over. */
export const isEnded = (status: Status): boolean => ['withdrawn', 'expelled', 'terminated'].includes(status);
