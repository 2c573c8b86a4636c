import { payments } from '../../contracts/payments';
import { on, personOf } from '../shared/implement';
import { finishRefund } from './finish-refund';
import { holdRefund } from './refund-store';

/** Cash and transfers go out by hand; the number is the bank's, or that of the receipt that the payee signed. */
export const recordRefund = on(payments.recordRefund).handler(async ({ input, context, errors }) => {
  const { db, now, today, actor, audit } = context;
  const { refundId, externalNo, day } = input;
  const refund = await holdRefund(db, refundId);
  if (!refund) throw errors.REFUND_NOT_FOUND();
  if (refund.channel === 'wechat') throw errors.BY_WECHAT();
  if (day > today || day < refund.paymentDay) throw errors.REFUND_DAY();
  if (!(await finishRefund(db, refundId, { externalNo, day, by: personOf(actor).id }, now)))
    throw errors.REFUND_DECIDED();
  audit({
    subject: `bill:${refund.billId ?? refund.paymentId}`,
    before: refund,
    after: { state: 'done', externalNo, day },
  });
  return { refundId };
});
