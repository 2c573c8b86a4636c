import { payments } from '../../contracts/payments';
import { on, personOf } from '../shared/implement';
import { enqueue } from '../shared/queue';
import { decideRefund as decide, holdRefund } from './refund-store';
import { sendRefund } from './tasks';

const shortest = 4;

/** The second of the two persons; WeChat's share goes out after the commit. */
export const decideRefund = on(payments.decideRefund).handler(async ({ input, context, errors }) => {
  const { db, now, actor, audit } = context;
  const { refundId, verdict, reason } = input;
  const refund = await holdRefund(db, refundId);
  if (!refund) throw errors.REFUND_NOT_FOUND();
  if (refund.state !== 'asked') throw errors.REFUND_DECIDED();
  const me = personOf(actor).id;
  if (refund.askedById === me) throw errors.OWN_REFUND();
  if (verdict === 'refuse' && reason.length < shortest) throw errors.REASON_NEEDED();
  await decide(db, refundId, verdict === 'approve' ? 'approved' : 'refused', me, reason || null, now);
  if (verdict === 'approve' && refund.channel === 'wechat')
    await enqueue(db, now, sendRefund, [{ refundId }], (task) => task.refundId);
  audit({
    subject: `bill:${refund.billId ?? refund.paymentId}`,
    before: refund,
    after: { verdict },
    reason: reason || undefined,
  });
  return { refundId };
});
