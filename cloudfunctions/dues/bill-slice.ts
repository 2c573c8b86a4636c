import type { NewBill } from '../payments/effects';
import { issueBills } from '../payments/effects';
import type { Db } from '../shared/db';
import { dayOf } from '../shared/clock';
import { newId } from '../shared/ids';
import { judgeOwing, titleOf } from './judge-dues-run';
import { findCandidates, moveRun, saveCharges, type Charge, type HeldRun } from './run-store';

/** So many members a transaction: 25,000 are 25 of them. */
export const sliceSize = 1000;

/**
 * Bills the next members of a run that the caller holds, in his transaction: charges, bills, postings and the place it
 * has come to belong together, so a run that was killed goes on where it was. Its statements do not grow with the slice.
 * @returns whether it was the last
 */
export async function billSlice(db: Db, run: HeldRun, now: Date, size = sliceSize): Promise<boolean> {
  const found = await findCandidates(db, run.standardId, run, run.after, size);
  const made = found.flatMap((member) => {
    const verdict = judgeOwing(member, run, run);
    if (verdict.share === undefined || verdict.full === undefined || member.seq === null) return [];
    const charge: Charge = {
      id: newId(now),
      membershipId: member.id,
      seq: member.seq,
      full: verdict.full,
      ...verdict.share,
      reliefId: member.reliefId,
      percent: member.percent,
      amount: verdict.owes ? verdict.amount : 0,
    };
    return [{ charge, bill: billOf(run, charge, member.name, now) }];
  });
  const fresh =
    made.length > 0
      ? await saveCharges(
          db,
          run,
          made.map(({ charge }) => charge),
        )
      : new Set<string>();
  const owed = made.filter(({ charge }) => fresh.has(charge.id) && charge.amount > 0);
  if (owed.length > 0)
    await issueBills(
      db,
      owed.map(({ bill }) => bill),
      now,
    );
  const done = found.length < size;
  const slice = {
    after: found.at(-1)?.id ?? run.after,
    seen: found.length,
    billed: owed.length,
    amount: owed.reduce((sum, { charge }) => sum + charge.amount, 0),
    leftOut: found.length - owed.length,
    done,
  };
  await moveRun(db, run.id, slice, now);
  return done;
}

const billOf = (run: HeldRun, charge: Charge, name: string, now: Date): NewBill => {
  const today = dayOf(now);
  return {
    kind: 'dues',
    feeItemId: run.feeItemId,
    title: titleOf(run),
    membershipId: charge.membershipId,
    payerName: name,
    amount: charge.amount,
    issuedOn: today,
    // Dues of a year that has not begun are income of that year.
    ...(run.from > today ? { countsOn: run.from } : {}),
    // A run that goes on after its own due day gives whoever is billed then the day itself.
    dueDay: run.dueDay < today ? today : run.dueDay,
    source: { kind: 'dues', id: charge.id },
    by: run.startedBy,
  };
};
