import { dayOf } from '../shared/clock';
import type { Db } from '../shared/db';
import { holdBill } from './bill-store';
import {
  findPaymentBy,
  holdPayment,
  saveAllocations,
  savePayments,
  type NewPayment,
  type SavedPayment,
} from './payment-store';
import { postApplied, postReceived } from './post';

/**
 * Writes what came in and puts it into the books, each once by its channel and number: told again, it is answered as it
 * stands (`fresh` false) and nothing is booked.
 */
export async function recordPayments(
  db: Db,
  payments: readonly (NewPayment & { account?: string })[],
  now: Date,
): Promise<SavedPayment[]> {
  if (payments.length === 0) return [];
  const saved = await savePayments(db, payments, now);
  // Written by somebody else while this statement waited for him: it could not see them yet.
  const met = new Set(saved.map(({ channel, externalNo }) => `${channel}:${externalNo}`));
  for (const { channel, externalNo } of payments) {
    if (!externalNo || met.has(`${channel}:${externalNo}`)) continue;
    const there = await findPaymentBy(db, channel, externalNo);
    if (there) saved.push(there);
  }
  await postReceived(
    db,
    saved
      .filter(({ fresh }) => fresh)
      .map((each) => {
        const given = payments[each.n];
        return {
          ...each,
          membershipId: given?.membershipId,
          payerName: given?.payerName,
          account: given?.account,
          by: given?.by ?? null,
        };
      }),
    now,
  );
  return saved;
}
/** One payment; see `recordPayments`. */
export async function recordPayment(
  db: Db,
  payment: NewPayment & { account?: string },
  now: Date,
): Promise<SavedPayment> {
  const [saved] = await recordPayments(db, [payment], now);
  if (!saved) throw new Error('a payment that was not new is there');
  return saved;
}

/**
 * Applies payments to bills: two statements however many they are. More than a payment has, or than a bill still asks, is
 * refused by the database (`payment_not_overspent`, `bill_standing_true`).
 */
export async function applyPayments(
  db: Db,
  rows: readonly {
    paymentId: string;
    billId: string;
    amount: number;
    by: string | null;
    bill: Parameters<typeof postApplied>[1][number]['bill'];
  }[],
  now: Date,
): Promise<void> {
  if (rows.length === 0) return;
  const bills = new Map(rows.map(({ billId, bill }) => [billId, bill]));
  const saved = await saveAllocations(db, rows, now);
  await postApplied(
    db,
    saved.flatMap((row) => {
      const bill = bills.get(row.billId);
      return bill ? [{ ...row, bill }] : [];
    }),
    { day: dayOf(now), by: rows[0]?.by ?? null },
    now,
  );
}
/**
 * Applies of one payment what a bill still asks, at most `amount`; the rest stays on the payment.
 * @returns fen applied: 0 where the bill is paid or over, or nothing of the payment is left
 */
export async function applyPayment(
  db: Db,
  { paymentId, billId, amount, by }: { paymentId: string; billId: string; amount?: number; by: string | null },
  now: Date,
): Promise<number> {
  const bill = await holdBill(db, billId);
  const payment = await holdPayment(db, paymentId);
  if (!bill || !payment || bill.state !== 'open') return 0;
  const applied = Math.min(amount ?? payment.left, payment.left, bill.amount - bill.paid);
  if (applied <= 0) return 0;
  await applyPayments(db, [{ paymentId, billId, amount: applied, by, bill }], now);
  return applied;
}
