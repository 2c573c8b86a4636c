import { dayOf } from '../shared/clock';
import type { Db } from '../shared/db';
import { enqueue } from '../shared/queue';
import { holdBill } from './bill-store';
import { applyPayment, recordPayment } from './record';
import { holdOrder, orderIdOf, payOrder } from './order-store';
import { holdPayment } from './payment-store';
import { saveRefund } from './refund-store';
import { sendRefund } from './tasks';

export interface Told {
  outTradeNo: string;
  transactionId: string;
  /** Fen, as WeChat took them. */
  amount: number;
  paidAt: Date;
}
/** `fresh`: booked by this call. `known`: it was booked before. `unknown`: no order of ours. */
export type Settled = 'fresh' | 'known' | 'unknown';

/**
 * Books what WeChat says was paid, whoever says it, how often and in what order: by a notification, by an answer to a
 * question. What the bill does not ask any more, since it was paid or called off meanwhile, goes back at once.
 */
export async function settleOrder(db: Db, told: Told, now: Date): Promise<Settled> {
  const orderId = orderIdOf(told.outTradeNo);
  const order = orderId ? await holdOrder(db, orderId) : undefined;
  if (!order) return 'unknown';
  const bill = await holdBill(db, order.billId);
  if (!bill) return 'unknown';
  const { id: paymentId, fresh } = await recordPayment(
    db,
    {
      ...{ channel: 'wechat', externalNo: told.transactionId, day: dayOf(told.paidAt), amount: told.amount },
      ...{
        membershipId: bill.membershipId,
        personId: order.personId,
        payerName: bill.payerName,
        remark: bill.number,
        by: order.personId,
      },
    },
    now,
  );
  if (!fresh) return 'known';
  await payOrder(db, order.id, told.transactionId, now);
  await applyPayment(db, { paymentId, billId: bill.id, by: order.personId }, now);
  const left = (await holdPayment(db, paymentId))?.left ?? 0;
  if (left > 0) {
    const refund = { paymentId, billId: null, amount: left, waives: false, basis: 'rule' as const, by: null };
    const refundId = await saveRefund(db, { ...refund, reason: '收款单已付清或作废，多付的款原路退回' }, now);
    await enqueue(db, now, sendRefund, [{ refundId }], (task) => task.refundId);
  }
  return 'fresh';
}
