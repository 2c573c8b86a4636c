import { cancelBillsOf } from '../payments/effects';
import type { Db } from '../shared/db';
import { endTakingBack, findStanding, takeBackCharges, type HeldRun } from './run-store';

const sliceSize = 1000;

/**
 * Takes the next charges of a run back that the caller holds, with their bills and postings. One that somebody paid
 * meanwhile stands.
 * @returns whether it was the last
 */
export async function takeBackSlice(db: Db, run: HeldRun, now: Date, size = sliceSize): Promise<boolean> {
  const found = await findStanding(db, run.id, size);
  const billed = found.filter(({ hasBill }) => hasBill).map(({ id }) => id);
  const ended = await cancelBillsOf(
    db,
    { kind: 'dues', sourceIds: billed, reason: run.backReason ?? '', by: run.backBy },
    now,
  );
  const gone = new Set(ended);
  const free = found.filter(({ id, hasBill }) => !hasBill || gone.has(id)).map(({ id }) => id);
  await takeBackCharges(db, free, now);
  // Whoever paid between the look and the cancelling is passed over: nothing of him is found by the next look.
  const over = found.length < size || free.length === 0;
  if (over) await endTakingBack(db, run.id);
  return over;
}
