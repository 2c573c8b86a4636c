import { reverseMany } from '../books/effects';
import { dayOf } from '../shared/clock';
import type { Db } from '../shared/db';
import { applyPayments, recordPayments } from './record';
import {
  dropPayments,
  findAllocationsOf,
  holdOpenBills,
  reverseAllocations,
  type NewPayment,
  type OpenBill,
} from './payment-store';

/** A payment as a sheet says it, with the bill that it names. */
export interface EnteredPayment extends NewPayment {
  id: string;
  importKey: string;
  billNumber: string | null;
}

/**
 * Enters payments that a sheet brought: booked once each, applied to the bill that they name, else to what their member
 * owes, the oldest first. What nobody owes stays on the payment. The statements do not grow with the payments.
 * @returns ids of those that were entered: not one whose number or key is there by now
 */
export async function enterPayments(db: Db, payments: readonly EnteredPayment[], now: Date): Promise<Set<string>> {
  const saved = await recordPayments(db, payments, now);
  const fresh = new Set(saved.flatMap(({ id, fresh: isNew }) => (isNew ? [id] : [])));
  const entered = payments.filter(({ id }) => fresh.has(id));
  const bills = await holdOpenBills(db, {
    numbers: entered.flatMap(({ billNumber }) => billNumber ?? []),
    members: entered.flatMap(({ billNumber, membershipId }) => (billNumber ? [] : (membershipId ?? []))),
  });
  const left = new Map(bills.map(({ id, owed }) => [id, owed]));
  const mine =
    ({ billNumber, membershipId }: EnteredPayment) =>
    (bill: OpenBill) =>
      billNumber ? bill.number === billNumber : membershipId !== undefined && bill.membershipId === membershipId;
  const applied = entered.flatMap((payment) => {
    let rest = payment.amount;
    return bills.filter(mine(payment)).flatMap((bill) => {
      const owed = left.get(bill.id) ?? 0;
      const amount = Math.min(rest, owed);
      if (amount <= 0) return [];
      rest -= amount;
      left.set(bill.id, owed - amount);
      return [{ paymentId: payment.id, billId: bill.id, amount, by: payment.by, bill }];
    });
  });
  await applyPayments(db, applied, now);
  return fresh;
}

/**
 * Takes payments back, all or none, with all that they paid: the bills are open again, the books have the reverse, their
 * numbers are free. False: of one something was given or asked back already, or it is gone; then nothing may be committed.
 * @param back.day of the reversing entries; today where it is left out
 */
export async function takeBackPayments(
  db: Db,
  ids: readonly string[],
  { by, reason, now, day = dayOf(now) }: { by: string; reason: string; now: Date; day?: string },
): Promise<boolean> {
  const allocations = await findAllocationsOf(db, ids);
  const back = { day, reason, by, now };
  await reverseAllocations(db, allocations, { by, reason }, now);
  await reverseMany(
    db,
    allocations.map((id) => ({ source: { kind: 'allocation', id, step: 'applied' }, ...back })),
  );
  await reverseMany(
    db,
    ids.map((id) => ({ source: { kind: 'payment', id, step: 'received' }, ...back })),
  );
  return (await dropPayments(db, ids, { by, reason }, now)) === ids.length;
}
