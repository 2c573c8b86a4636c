import { payments } from '../../contracts/payments';
import { on, personOf } from '../shared/implement';
import { findBillByNumber, holdBill } from './bill-store';
import { applyPayment, recordPayment } from './record';
import { billNumbersIn } from '../../contracts/bill-number';

/** What finance took in its hand or found on the bank's list: booked once, and applied to the bill that it names. */
export const receive = on(payments.receive).handler(async ({ input, context, errors }) => {
  const { db, now, today, actor, audit } = context;
  const { channel, amount, day, externalNo, payerName, remark } = input;
  if (day > today) throw errors.DAY_AHEAD();
  if (channel === 'bank' && externalNo === null) throw errors.EXTERNAL_NO_NEEDED();
  const billId = input.billId ?? (await findBillByNumber(db, billNumbersIn(remark)));
  if (channel === 'cash' && billId === null) throw errors.CASH_NEEDS_BILL();
  const bill = billId === null ? undefined : await holdBill(db, billId);
  if (input.billId && !bill) throw errors.BILL_NOT_FOUND();
  if (input.billId && bill?.state !== 'open') throw errors.BILL_OVER();
  const owed = bill?.state === 'open' ? bill.amount - bill.paid : 0;
  if (channel === 'cash' && amount > owed) throw errors.MORE_THAN_OWED({ data: { owed } });
  const by = personOf(actor).id;
  const payment = {
    ...{ channel, day, amount, remark, by },
    ...(channel === 'bank' && externalNo !== null ? { externalNo } : {}),
    payerName: payerName || bill?.payerName,
    membershipId: bill?.membershipId,
    personId: bill?.personId,
  };
  const saved = await recordPayment(db, payment, now);
  if (!saved.fresh) throw errors.ALREADY_RECORDED();
  const applied = bill ? await applyPayment(db, { paymentId: saved.id, billId: bill.id, by }, now) : 0;
  audit({
    subject: bill ? `bill:${bill.id}` : `payment:${saved.id}`,
    after: { ...payment, receipt: saved.externalNo, applied },
  });
  return {
    paymentId: saved.id,
    receiptNo: saved.externalNo,
    applied,
    left: amount - applied,
    billId: applied > 0 ? (bill?.id ?? null) : null,
  };
});
