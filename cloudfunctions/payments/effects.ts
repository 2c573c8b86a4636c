import { dayOf } from '../shared/clock';
import type { Db } from '../shared/db';
import { enqueue } from '../shared/queue';
import { finishRefund } from './finish-refund';
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
import { findLive, holdPayment } from './payment-store';
import { takeBackPayments } from './enter-payments';
import { postIssued, reverseIssued, reverseIssuedMany } from './post';
import { saveRefund } from './refund-store';
import { sendRefund } from './tasks';

export { holdBills } from './bill-store';
export type { HeldBill, IssuedBill, NewBill } from './bill-store';
export type { NewPayment, SavedPayment } from './payment-store';
export { applyPayment, applyPayments, recordPayment, recordPayments } from './record';
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
  const begins = new Map(bills.map(({ source, countsOn }) => [source.id, countsOn]));
  await postIssued(
    db,
    issued.map((bill) => ({ ...bill, countsOn: begins.get(bill.sourceId) })),
    { by: bills[0]?.by ?? null },
    now,
  );
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

/** One payment that was recorded by mistake; see `takeBackPayments`. */
export const takeBackPayment = (
  db: Db,
  { paymentId, ...back }: { paymentId: string; day: string; reason: string; by: string },
  now: Date,
): Promise<boolean> => takeBackPayments(db, [paymentId], { ...back, now });

/**
 * An approved refund has gone out by the bank; books it. False: it was done before, or never approved.
 * @param externalNo the bank's serial number
 */
export const refundGone = (
  db: Db,
  given: { refundId: string; externalNo: string; day: string; by: string | null },
  now: Date,
): Promise<boolean> => finishRefund(db, given.refundId, given, now);

/** Asks for what is left of a payment to be given back: a second person decides. @param amount fen, at most what is left */
export async function askBack(
  db: Db,
  { paymentId, amount, reason, by }: { paymentId: string; amount: number; reason: string; by: string },
  now: Date,
): Promise<string | null> {
  const payment = await holdPayment(db, paymentId);
  if (!payment || amount > payment.left) return null;
  return saveRefund(db, { paymentId, billId: null, amount, waives: false, reason, basis: 'hand', by }, now);
}

/** What WeChat's own bill says was paid: books it as a notification would. */
export { settleOrder } from './settle';
export { askOrder } from './ask-order';
export { findOrder } from './order-store';
