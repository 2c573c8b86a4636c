import { reconciliation } from '../../contracts/reconciliation';
import { askBack } from '../payments/effects';
import { on, personOf } from '../shared/implement';

/** What nobody owes goes back to whoever paid it, once a second person agrees. */
export const giveBack = on(reconciliation.giveBack).handler(async ({ input, context, errors }) => {
  const { db, now, actor, audit } = context;
  const { paymentId, amount, reason } = input;
  const refundId = await askBack(db, { paymentId, amount, reason, by: personOf(actor).id }, now);
  if (!refundId) throw errors.MORE_THAN_LEFT();
  audit({ subject: `payment:${paymentId}`, after: { refundId, amount }, reason });
  return { refundId };
});
