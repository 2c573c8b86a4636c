import { dayOf } from '../shared/clock';
import type { Db } from '../shared/db';
import { enqueue } from '../shared/queue';
import {
  endBill,
  endBillsOf,
  findBillsOf,
  holdBill,
  saveBills,
  waiveBill,
  type IssuedBill,
  type NewBill,
} from './bill-store';
import {
  findLive,
  findPaymentBy,
  holdPayment,
  saveAllocations,
  savePayments,
  type NewPayment,
  type SavedPayment,
} from './payment-store';
import { postApplied, postIssued, postReceived, reverseIssued, reverseIssuedMany } from './post';
import { saveRefund } from './refund-store';
import { sendRefund } from './tasks';

export type { IssuedBill, NewBill } from './bill-store';
export type { NewPayment, SavedPayment } from './payment-store';
export { enterPayments, takeBackPayments, type EnteredPayment } from './enter-payments';
export { memberReferences } from './merge-store';
export { findStandingOn } from './payment-store';

/**
 * Issues bills and puts them into the books, in two statements however many they are; each once for its source, whoever
 * runs at the same moment. The database refuses what is not on the public list or above its price (constraints
 * `bill_listed`, `bill_within_price`).
 * @returns the new ones
 */
export async function issueBills(db: Db, bills: readonly NewBill[], now: Date): Promise<IssuedBill[]> {
  if (bills.length === 0) return [];
  const issued = await saveBills(db, bills, now);
  await postIssued(db, issued, { by: bills[0]?.by ?? null }, now);
  return issued;
}

/** One bill; the one that its source has already is answered again. */
export async function issueBill(db: Db, bill: NewBill, now: Date): Promise<{ id: string; fresh: boolean }> {
  const [issued] = await issueBills(db, [bill], now);
  if (issued) return { id: issued.id, fresh: true };
  const [there] = await findBillsOf(db, bill.source.kind, [bill.source.id]);
  if (!there) throw new Error('a bill that was not new is there');
  return { id: there.id, fresh: false };
}

/** Ends a bill for which nothing was paid, and takes it out of the books. False: it is paid in part, or over. */
export async function cancelBill(
  db: Db,
  { billId, reason, by }: { billId: string; reason: string; by: string | null },
  now: Date,
): Promise<boolean> {
  const bill = await holdBill(db, billId);
  if (!bill || !(await endBill(db, billId, by, reason, now))) return false;
  await reverseIssued(db, bill, { day: dayOf(now), reason, by }, now);
  return true;
}

/**
 * Takes something off a bill: a reduction granted afterwards. What is paid already is not touched, so it takes at most what
 * is still owed.
 * @param amount fen
 */
export async function reduceBill(
  db: Db,
  { billId, amount, reason, by }: { billId: string; amount: number; reason: string; by: string | null },
  now: Date,
): Promise<boolean> {
  const bill = await holdBill(db, billId);
  if (bill?.state !== 'open' || amount <= 0 || amount > bill.amount - bill.paid) return false;
  await waiveBill(db, billId, amount, by, reason, now);
  await reverseIssued(db, bill, { day: dayOf(now), reason, by }, now);
  if (bill.amount > amount)
    await postIssued(
      db,
      [{ ...bill, amount: bill.amount - amount, revision: bill.revision + 1 }],
      { by, day: dayOf(now) },
      now,
    );
  return true;
}

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

/**
 * Gives back what was paid for a bill by a rule that stood before (a meeting called off): nobody decides, WeChat's share
 * goes out after the commit, the rest waits for finance. The bill is lowered when the money has gone.
 * @param amount fen; left out: all that is paid and not on its way back already
 * @returns fen that go back
 */
export async function refundBill(
  db: Db,
  { billId, amount, reason, by }: { billId: string; amount?: number; reason: string; by: string | null },
  now: Date,
): Promise<number> {
  const bill = await holdBill(db, billId);
  if (!bill) return 0;
  const live = await findLive(db, billId);
  const byPayment = new Map<string, { left: number; channel: string }>();
  for (const each of live) {
    const known = byPayment.get(each.paymentId) ?? { left: -each.asked, channel: each.channel };
    byPayment.set(each.paymentId, { ...known, left: known.left + each.amount });
  }
  let left = amount ?? bill.paid;
  const refunds: { refundId: string; channel: string }[] = [];
  for (const [paymentId, paid] of byPayment) {
    const share = Math.min(left, paid.left);
    if (share <= 0) continue;
    const refundId = await saveRefund(
      db,
      { paymentId, billId, amount: share, waives: true, reason, basis: 'rule', by },
      now,
    );
    refunds.push({ refundId, channel: paid.channel });
    left -= share;
  }
  const byWechat = refunds.filter(({ channel }) => channel === 'wechat');
  await enqueue(
    db,
    now,
    sendRefund,
    byWechat.map(({ refundId }) => ({ refundId })),
    ({ refundId }) => refundId,
  );
  return (amount ?? bill.paid) - left;
}

/**
 * Ends the bills of one source kind for which nothing was paid, and takes them out of the books, in two statements however
 * many they are; those that are paid in part, or over, are passed over.
 * @returns the source ids of the ended ones
 */
export async function cancelBillsOf(
  db: Db,
  given: { kind: string; sourceIds: readonly string[]; reason: string; by: string | null },
  now: Date,
): Promise<string[]> {
  if (given.sourceIds.length === 0) return [];
  const ended = await endBillsOf(db, given, now);
  await reverseIssuedMany(db, ended, { day: dayOf(now), reason: given.reason, by: given.by }, now);
  return ended.map(({ sourceId }) => sourceId);
}
