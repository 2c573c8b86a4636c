import type { Db } from '../shared/db';
import { holdBill, waiveBill } from './bill-store';
import { findLive, reverseAllocation, saveAllocations } from './payment-store';
import { postApplied, postIssued, postRefunded, reverseApplied, reverseIssued } from './post';
import { closeRefund, holdRefund } from './refund-store';

/**
 * The money has gone back: what it had paid is taken back (in whole, and the rest applied anew), the bill is lowered where
 * nobody owes it any more, and all of it stands in the books. False: it was done before, or never approved.
 */
export async function finishRefund(
  db: Db,
  refundId: string,
  { externalNo, day, by }: { externalNo: string; day: string; by: string | null },
  now: Date,
): Promise<boolean> {
  const refund = await holdRefund(db, refundId);
  if (refund?.state !== 'approved') return false;
  const { amount, billId, reason } = refund;
  const bill = billId === null ? undefined : await holdBill(db, billId);
  if (bill) {
    let left = amount;
    for (const live of (await findLive(db, bill.id)).filter((each) => each.paymentId === refund.paymentId)) {
      if (left <= 0 || !(await reverseAllocation(db, live.id, by, reason, now))) continue;
      await reverseApplied(db, live.id, { day, reason, by }, now);
      left -= live.amount;
    }
    if (left < 0) {
      const applied = await saveAllocations(
        db,
        [{ paymentId: refund.paymentId, billId: bill.id, amount: -left, by }],
        now,
      );
      await postApplied(
        db,
        applied.map((row) => ({ ...row, bill })),
        { day, by },
        now,
      );
    }
    if (refund.waives) {
      await waiveBill(db, bill.id, amount, by, reason, now);
      await reverseIssued(db, bill, { day, reason, by }, now);
      if (bill.amount > amount)
        await postIssued(
          db,
          [{ ...bill, amount: bill.amount - amount, revision: bill.revision + 1 }],
          { by, day },
          now,
        );
    }
  }
  await closeRefund(db, refundId, { externalNo, day, by });
  await postRefunded(db, { ...refund, externalNo }, { day, by }, now);
  return true;
}
