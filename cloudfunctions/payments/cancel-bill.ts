import { payments } from '../../contracts/payments';
import { on, personOf } from '../shared/implement';
import { holdBill } from './bill-store';
import { cancelBill as cancel } from './effects';

export const cancelBill = on(payments.cancelBill).handler(async ({ input: { billId, reason }, context, errors }) => {
  const { db, now, actor, audit } = context;
  const bill = await holdBill(db, billId);
  if (!bill) throw errors.BILL_NOT_FOUND();
  if (bill.state === 'open' && bill.paid > 0) throw errors.PAID_IN_PART();
  if (!(await cancel(db, { billId, reason, by: personOf(actor).id }, now))) throw errors.BILL_OVER();
  audit({ subject: `bill:${billId}`, before: bill, after: { state: 'cancelled' }, reason });
  return { billId };
});
