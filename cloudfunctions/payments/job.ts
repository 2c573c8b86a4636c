import { afterMinutes } from '../shared/clock';
import type { Db } from '../shared/db';
import type { Schedule } from '../shared/timer';
import { Unavailable } from '../shared/unavailable';
import { paysByWechat } from '../shared/wechat-pay-set-up';
import { askOrder } from './ask-order';
import { findSilentOrders } from './order-store';
import { sendRefunds } from './refund-task';

const ordersATurn = 20;

/** Asks WeChat about orders of which it has told nothing: a notification may be lost, the money is there. */
export async function payOrders(db: Db, now: Date): Promise<string> {
  if (!paysByWechat()) return 'not set up';
  const counts = { open: 0, paid: 0, closed: 0 };
  for (const order of await findSilentOrders(db, afterMinutes(now, -1), now, ordersATurn)) {
    try {
      counts[await askOrder(db, order, now, (work) => db.transaction().execute(work))]++;
    } catch (error) {
      if (error instanceof Unavailable) return 'WeChat Pay does not answer';
      throw error;
    }
  }
  return `${counts.paid} paid, ${counts.closed} closed, ${counts.open} open`;
}

export const jobs = { payOrders } satisfies Schedule;
export const tasks = [sendRefunds];
