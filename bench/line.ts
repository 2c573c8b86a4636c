/** What one measurement comes to. Times are milliseconds; both sides ran on this machine in this run. */
export interface Line {
  job: string;
  ours: string;
  peer: string;
  /** How many times as good as the peer we are; null where the two are not one number. */
  ratio: number | null;
  goal: string;
  ok: boolean;
  /** What was compared with what, and anything that a reader must know to believe the numbers. */
  note: string;
  /** Set when something that must be exact was not: the run ends with 1. */
  wrong?: string;
}

export const show = ({ job, ours, peer, ratio, goal, ok }: Line): string =>
  `bench ${job} ours=${ours} peer=${peer} ratio=${ratio === null ? '-' : ratio.toFixed(2)} goal=${goal} ${ok ? 'ok' : 'short'}`;

export const ms = (milliseconds: number): string => `${milliseconds.toFixed(milliseconds < 10 ? 2 : 1)}ms`;

/** The value that a share of all are below: `quantile(times, 0.5)` is the median. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Milliseconds that the work takes, with what it answers. */
export async function timed<T>(work: () => Promise<T>): Promise<[number, T]> {
  const began = performance.now();
  const answer = await work();
  return [performance.now() - began, answer];
}
