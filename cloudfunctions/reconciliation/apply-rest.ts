import { reconciliation } from '../../contracts/reconciliation';
import { applyPayment, holdBills } from '../payments/effects';
import { on, personOf } from '../shared/implement';

/** What was left of a payment pays a bill, as far as both reach. */
export const applyRest = on(reconciliation.applyRest).handler(async ({ input, context, errors }) => {
  const { db, now, actor, audit } = context;
  const { paymentId, billId, amount } = input;
  const [bill] = await holdBills(db, [billId]);
  if (!bill) throw errors.BILL_NOT_FOUND();
  const by = personOf(actor).id;
  const applied = await applyPayment(db, { paymentId, billId, amount: amount ?? undefined, by }, now);
  if (applied === 0) throw errors.NOTHING_LEFT();
  audit({ subject: `bill:${billId}`, after: { paymentId, applied } });
  return { applied };
});
