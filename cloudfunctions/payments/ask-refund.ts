import { payments } from '../../contracts/payments';
import { on, personOf } from '../shared/implement';
import { holdBill } from './bill-store';
import { findLive } from './payment-store';
import { saveRefund } from './refund-store';

export const askRefund = on(payments.askRefund).handler(async ({ input, context, errors }) => {
  const { db, now, actor, audit } = context;
  const { billId, paymentId, amount, waives, reason } = input;
  const bill = await holdBill(db, billId);
  const paid = (await findLive(db, billId)).filter((each) => each.paymentId === paymentId);
  if (!bill || paid.length === 0) throw errors.BILL_NOT_FOUND();
  const refundable = paid.reduce((sum, each) => sum + each.amount, 0) - (paid[0]?.asked ?? 0);
  if (amount > refundable) throw errors.MORE_THAN_PAID({ data: { refundable } });
  const refund = { paymentId, billId, amount, waives, reason, basis: 'hand' as const, by: personOf(actor).id };
  const refundId = await saveRefund(db, refund, now);
  audit({ subject: `bill:${billId}`, after: refund, reason });
  return { refundId };
});
