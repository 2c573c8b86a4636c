import type { Channel } from '../../contracts/fee-kinds';
import { postMany, reverse, reverseMany, type Posting } from '../books/effects';
import type { Db } from '../shared/db';
import type { IssuedBill } from './bill-store';

/** A bill stands in the books once as it was issued, and anew each time something was taken off. */
const stepOf = (revision: number) => (revision === 0 ? 'issued' : `issued.${revision}`);

/** Puts bills into the books as they stand: what is owed, and the income of its kind. */
export const postIssued = (
  db: Db,
  bills: readonly (IssuedBill & { revision?: number; countsOn?: string })[],
  given: { by: string | null; day?: string },
  now: Date,
) =>
  postMany(
    db,
    bills.map(
      (bill): Posting => ({
        day: given.day ?? bill.countsOn ?? bill.issuedOn,
        source: { kind: 'bill', id: bill.id, step: stepOf(bill.revision ?? 0) },
        rule: `bill.issued.${bill.kind}`,
        // Lowered, it goes on to stand where it was issued: part of it may be paid there already.
        again: bill.revision ? stepOf(0) : undefined,
        amount: bill.amount,
        fund: bill.fund ?? undefined,
        party: { membershipId: bill.membershipId, name: bill.payerName },
        summary: { zh: `${bill.number} ${bill.title}`, en: `Bill ${bill.number}` },
        by: given.by,
        now,
      }),
    ),
  );

export const reverseIssued = (
  db: Db,
  bill: { id: string; revision: number },
  given: { day: string; reason: string; by: string | null },
  now: Date,
) => reverse(db, { source: { kind: 'bill', id: bill.id, step: stepOf(bill.revision) }, ...given, now });

/** Many of them in one statement. */
export const reverseIssuedMany = (
  db: Db,
  bills: readonly { id: string; revision: number }[],
  given: { day: string; reason: string; by: string | null },
  now: Date,
) =>
  reverseMany(
    db,
    bills.map(({ id, revision }) => ({ source: { kind: 'bill', id, step: stepOf(revision) }, ...given, now })),
  );

export const postReceived = (
  db: Db,
  payments: readonly {
    id: string;
    channel: Channel;
    externalNo: string;
    amount: number;
    day: string;
    membershipId?: string | null;
    payerName?: string;
    account?: string;
    by: string | null;
  }[],
  now: Date,
) =>
  postMany(
    db,
    payments.map(
      (payment): Posting => ({
        day: payment.day,
        source: { kind: 'payment', id: payment.id, step: 'received' },
        rule: `payment.${payment.channel}`,
        amount: payment.amount,
        account: payment.account,
        party: { membershipId: payment.membershipId, name: payment.payerName },
        summary: { zh: `收款 ${payment.externalNo}`, en: `Payment ${payment.externalNo}` },
        by: payment.by,
        now,
      }),
    ),
  );

export const postApplied = (
  db: Db,
  rows: readonly {
    id: string;
    paymentId: string;
    amount: number;
    bill: Pick<IssuedBill, 'id' | 'number' | 'kind' | 'fund' | 'membershipId' | 'payerName'>;
  }[],
  given: { day: string; by: string | null },
  now: Date,
) =>
  postMany(
    db,
    rows.map(
      ({ id, paymentId, amount, bill }): Posting => ({
        day: given.day,
        source: { kind: 'allocation', id, step: 'applied' },
        rule: `payment.applied.${bill.kind}`,
        debitOf: { kind: 'payment', id: paymentId, step: 'received' },
        // What is paid before its period begins stays received in advance until the bill counts.
        creditOf: { kind: 'bill', id: bill.id, step: stepOf(0), after: true },
        amount,
        fund: bill.fund ?? undefined,
        party: { membershipId: bill.membershipId, name: bill.payerName },
        summary: { zh: `核销 ${bill.number}`, en: `Applied to ${bill.number}` },
        by: given.by,
        now,
      }),
    ),
  );

export const reverseApplied = (
  db: Db,
  allocationId: string,
  given: { day: string; reason: string; by: string | null },
  now: Date,
) => reverse(db, { source: { kind: 'allocation', id: allocationId, step: 'applied' }, ...given, now });

export const postRefunded = (
  db: Db,
  refund: {
    id: string;
    paymentId: string;
    channel: Channel;
    amount: number;
    externalNo: string;
    membershipId: string | null;
    payerName: string;
  },
  given: { day: string; by: string | null },
  now: Date,
) =>
  postMany(db, [
    {
      day: given.day,
      source: { kind: 'refund', id: refund.id, step: 'paid' },
      rule: `refund.${refund.channel}`,
      debitOf: { kind: 'payment', id: refund.paymentId, step: 'received' },
      amount: refund.amount,
      party: { membershipId: refund.membershipId, name: refund.payerName },
      summary: { zh: `退款 ${refund.externalNo}`, en: `Refund ${refund.externalNo}` },
      by: given.by,
      now,
    },
  ]);
