import type { Db } from '../shared/db';
import { noteAsked, outTradeNoOf, shutOrder, type Order } from './order-store';
import { settleOrder } from './settle';

/**
 * Asks WeChat how an order stands, and does what follows: books it, or closes it once its time is over. The questions are
 * outside any transaction; what they tell is written in one of its own.
 */
export async function askOrder(
  db: Db,
  order: Order,
  now: Date,
  write: <T>(work: (transaction: Db) => Promise<T>) => Promise<T>,
): Promise<'open' | 'paid' | 'closed'> {
  const pay = await import('../shared/wechat-pay');
  const outTradeNo = outTradeNoOf(order.id);
  const found = await pay.queryOrder(outTradeNo);
  if (found?.state === 'SUCCESS' && found.transactionId && found.amount !== null) {
    const told = { outTradeNo, transactionId: found.transactionId, amount: found.amount, paidAt: found.paidAt ?? now };
    await write((transaction) => settleOrder(transaction, told, now));
    return 'paid';
  }
  const over = order.expiresAt <= now;
  // Closed with WeChat first: once it says so, nobody pays it any more.
  if (over && (found === null || found.state === 'CLOSED' || (await pay.closeOrder(outTradeNo)))) {
    await write((transaction) => shutOrder(transaction, order.id, now));
    return 'closed';
  }
  await noteAsked(db, order.id, now);
  return 'open';
}
