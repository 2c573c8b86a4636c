import { dayOf } from '../shared/clock';
import { db } from '../shared/db';
import { finishRefund } from './finish-refund';
import { orderIdOf } from './order-store';
import { troubleRefund } from './refund-store';
import { settleOrder } from './settle';

/** What WeChat hears: 200 for what is done or was done before, anything else makes it tell again. */
export interface NoticeReply {
  status: 200 | 401 | 500;
  code: 'SUCCESS' | 'FAIL';
  word: string;
}
const done = (word: string): NoticeReply => ({ status: 200, code: 'SUCCESS', word });

/**
 * A notification of WeChat Pay. Anybody can send one: it is believed by its signature, its time and its seal alone. Told
 * twice, late or out of order it comes to the same.
 * @param headers in small letters
 */
export async function takeNotice(
  headers: Readonly<Record<string, string>>,
  body: string,
  now: Date,
): Promise<NoticeReply> {
  const { readNotice } = await import('../shared/wechat-pay');
  const notice = readNotice(headers, body, now);
  if (typeof notice === 'string') return { status: 401, code: 'FAIL', word: notice };
  if (notice.kind === 'other') return done('other');
  if (notice.kind === 'paid') {
    const { outTradeNo, transactionId, amount, paidAt, state } = notice.paid;
    if (state !== 'SUCCESS' || !transactionId || amount === null) return done(state);
    const told = { outTradeNo, transactionId, amount, paidAt: paidAt ?? now };
    return done(await db.transaction().execute((transaction) => settleOrder(transaction, told, now)));
  }
  const refundId = orderIdOf(notice.outRefundNo);
  if (!refundId) return done('unknown');
  if (notice.state === 'SUCCESS') {
    const back = { externalNo: notice.refundId, day: dayOf(notice.doneAt ?? now), by: null };
    const fresh = await db.transaction().execute((transaction) => finishRefund(transaction, refundId, back, now));
    return done(fresh ? 'fresh' : 'known');
  }
  await troubleRefund(db, refundId, notice.state);
  return done(notice.state);
}
