export interface ClosingFacts {
  /** Last day of the month. */
  last: string | null;
  waiting: number;
  unapplied: number;
  overdrawn: number;
  moved: number;
}
export interface ClosingCheck {
  key: 'over' | 'waiting' | 'unapplied' | 'overdrawn' | 'moved';
  /** `stops`: it must be mended first; `ask`: for the person to judge. */
  weight: 'ok' | 'ask' | 'stops';
  count: number;
  /** Fen. */
  amount: number | null;
}
/** What stands in the way of closing a month, and what a person should look at before. */
export const judgeClosing = (
  { last, waiting, unapplied, overdrawn, moved }: ClosingFacts,
  today: string,
): ClosingCheck[] => [
  { key: 'over', weight: last !== null && last < today ? 'ok' : 'stops', count: 0, amount: null },
  { key: 'waiting', weight: waiting > 0 ? 'stops' : 'ok', count: waiting, amount: null },
  { key: 'unapplied', weight: unapplied === 0 ? 'ok' : 'ask', count: 0, amount: unapplied },
  { key: 'overdrawn', weight: overdrawn > 0 ? 'ask' : 'ok', count: overdrawn, amount: null },
  { key: 'moved', weight: moved > 0 ? 'ask' : 'ok', count: moved, amount: null },
];
