import { payments } from '../../contracts/payments';
import { on, personOf } from '../shared/implement';
import { Unavailable } from '../shared/unavailable';
import { askOrder } from './ask-order';
import { readBill } from './bill-store';
import { findOrder } from './order-store';

/** The payer is back from WeChat's own page: its notification may be late, so it is asked. */
export const checkOrder = on(payments.checkOrder).handler(async ({ input: { orderId }, context, errors }) => {
  const { db, now, actor, audit } = context;
  const order = await findOrder(db, orderId);
  if (order?.personId !== personOf(actor).id) throw errors.ORDER_NOT_FOUND();
  let state = order.state;
  if (state === 'open') {
    try {
      state = await askOrder(db, order, now, (work) => work(db));
    } catch (error) {
      if (error instanceof Unavailable) throw errors.PAY_UNAVAILABLE();
      throw error;
    }
    if (state !== 'open') audit({ subject: `bill:${order.billId}`, after: { order: order.id, state } });
  }
  const bill = await readBill(db, order.billId);
  return { state, billId: order.billId, billState: bill?.state ?? 'open' };
});
