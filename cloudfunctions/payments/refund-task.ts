import { dayOf } from '../shared/clock';
import { done, handle, later } from '../shared/queue';
import { finishRefund } from './finish-refund';
import { outTradeNoOf } from './order-store';
import { holdRefund, troubleRefund } from './refund-store';
import { sendRefund } from './tasks';

/** Asks WeChat for an approved refund until it has gone; its number makes a repeat the same refund. */
export const sendRefunds = handle(sendRefund, async (db, now, { refundId }) => {
  const refund = await holdRefund(db, refundId);
  if (refund?.state !== 'approved' || refund.channel !== 'wechat') return done(refund?.state ?? 'gone');
  const { askRefund } = await import('../shared/wechat-pay');
  const { amount, paymentAmount: total, paymentNo: transactionId, reason } = refund;
  const answer = await askRefund({ outRefundNo: outTradeNoOf(refundId), transactionId, amount, total, reason });
  if (typeof answer === 'string' || answer.state === 'CLOSED' || answer.state === 'ABNORMAL') {
    const trouble = typeof answer === 'string' ? answer : answer.state;
    await troubleRefund(db, refundId, trouble);
    return later(trouble);
  }
  if (answer.state !== 'SUCCESS') return later(answer.state);
  const back = { externalNo: answer.refundId, day: dayOf(answer.doneAt ?? now), by: null };
  await db.transaction().execute((transaction) => finishRefund(transaction, refundId, back, now));
  return done('refunded');
});
