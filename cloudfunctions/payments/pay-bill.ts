import { payments } from '../../contracts/payments';
import { afterMinutes } from '../shared/clock';
import { newId } from '../shared/ids';
import { on, personOf } from '../shared/implement';
import { Unavailable } from '../shared/unavailable';
import { paysByWechat } from '../shared/wechat-pay-set-up';
import { readBill } from './bill-store';
import { findOpenOrder, outTradeNoOf, saveOrder } from './order-store';

const goodMinutes = 15;
/** What is shorter is begun anew: nobody types his password in half a minute. */
const shortestMinutes = 2;

export const payBill = on(payments.payBill).handler(async ({ input: { billId }, context, errors }) => {
  const { db, now, actor, audit } = context;
  if (actor.openid === null) throw errors.IN_WECHAT_ONLY();
  const bill = await readBill(db, billId);
  if (!bill) throw errors.BILL_NOT_FOUND();
  if (bill.state !== 'open') throw errors.BILL_OVER();
  if (!paysByWechat()) throw errors.PAY_UNAVAILABLE();
  const personId = personOf(actor).id;
  const amount = bill.amount - bill.paid;
  const pay = await import('../shared/wechat-pay');
  const begun = await findOpenOrder(db, { billId, personId, amount, until: afterMinutes(now, shortestMinutes) });
  const order = begun ?? {
    id: newId(now),
    billId,
    personId,
    amount,
    expiresAt: afterMinutes(now, goodMinutes),
    prepayId: '',
  };
  if (!begun) {
    try {
      order.prepayId = await pay.prepay({
        ...{
          outTradeNo: outTradeNoOf(order.id),
          description: bill.title,
          amount,
          openid: actor.openid,
          expiresAt: order.expiresAt,
        },
      });
    } catch (error) {
      if (error instanceof Unavailable) throw errors.PAY_UNAVAILABLE();
      throw error;
    }
    await saveOrder(db, order, now);
  }
  audit({ subject: `bill:${billId}`, after: { order: order.id, amount } });
  return {
    orderId: order.id,
    amount,
    expiresAt: order.expiresAt.toISOString(),
    pay: pay.signPayment(order.prepayId, now),
  };
});
