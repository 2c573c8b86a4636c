import { reconciliation } from '../../contracts/reconciliation';
import { askOrder, findOrder, refundGone } from '../payments/effects';
import { on } from '../shared/implement';
import { Unavailable } from '../shared/unavailable';
import { findDifference, findOrderOf } from './day-store';
import { holdLines, linkWechat } from './line-store';

/** WeChat is asked about what it says and this house has not, or the other way round; what it answers is booked. */
export const askAgain = on(reconciliation.askAgain).handler(async ({ input: { key }, context, errors }) => {
  const { db, now, audit } = context;
  const found = await findDifference(db, key);
  if (found?.channel !== 'wechat') throw errors.DIFFERENCE_GONE();
  const orderId = found.orderId ?? (found.paymentId === null ? null : await findOrderOf(db, found.paymentId));
  const order = orderId === null ? undefined : await findOrder(db, orderId);
  try {
    if (order) await askOrder(db, order, now, (work) => work(db));
    else if (found.refundId !== null && found.lineId !== null) {
      // WeChat's own bill says that it has gone.
      const [line] = await holdLines(db, [found.lineId]);
      if (line?.serial)
        await refundGone(db, { refundId: found.refundId, externalNo: line.serial, day: line.day, by: null }, now);
    } else throw errors.NOT_OURS();
  } catch (error) {
    if (error instanceof Unavailable) throw errors.PAY_UNAVAILABLE();
    throw error;
  }
  await linkWechat(db, now);
  const mended = (await findDifference(db, key)) === undefined;
  audit({ subject: `difference:${key}`, after: { mended } });
  return { mended };
});
