import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { db } from '../../cloudfunctions/shared/db';

/** Longer than anything here takes on the slowest machine; a test that waits so long has failed. */
const patienceMs = 25_000;

const lockWaits = async (): Promise<number> => {
  const { rows } = await sql<{ n: number }>`
    SELECT count(DISTINCT pid)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`.execute(
    db,
  );
  return rows[0]?.n ?? 0;
};

/** Looks until it is so. What takes time is awaited, not timed: nothing here depends on how fast a machine is. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const began = Date.now();
  while (!(await isSo())) {
    if (Date.now() - began > patienceMs) throw new Error('what was waited for did not come');
    await setTimeout(2);
  }
}

/**
 * Waits until so many connections wait for a lock that another holds; or, where somebody may not wait at all, until he
 * is through.
 */
export async function untilWaiting(many = 1, through?: Promise<unknown>): Promise<void> {
  let over = false;
  const end = () => (over = true);
  void through?.then(end, end);
  await until(async () => over || (await lockWaits()) >= many);
}

/**
 * A place where so many meet before any goes on: each has read before any writes, or has written before any commits.
 * Whoever waits for the lock of one who is there cannot come, and is not waited for.
 */
export function meetingPlace(many: number): () => Promise<void> {
  let arrived = 0;
  return async () => {
    arrived++;
    await until(async () => arrived === many || arrived + (await lockWaits()) >= many);
  };
}

/**
 * Two that shall meet with now the one first and now the other: `lagMs` is how much later the second sets out, and
 * `saw` moves it until both have been first, however fast the machine is.
 */
export function crossing() {
  let [lagMs, step] = [0, 1];
  let last: boolean | undefined;
  const seen = new Set<boolean>();
  return {
    /** Below 0: the first sets out so much later. */
    lags: () => [Math.max(0, -lagMs), Math.max(0, lagMs)] as const,
    saw(firstWon: boolean): void {
      step = last === undefined || last === firstWon ? step * 1.5 : 1;
      lagMs += firstWon ? -step : step;
      last = firstWon;
      seen.add(firstWon);
    },
    both: () => seen.size === 2,
  };
}
