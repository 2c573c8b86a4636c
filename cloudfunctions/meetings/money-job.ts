import { reduceBill, refundBill } from '../payments/effects';
import type { Db } from '../shared/db';
import { closeMoney, holdOpenMoney } from './money-store';

const aTurn = 50;

/**
 * What seats cost that nobody takes any more: not yet paid, it is taken off the bill; paid, it goes back by the meeting's
 * rule, which is that whoever may still cancel pays nothing, and nobody for a meeting that is called off.
 */
export const meetingMoney = (db: Db, now: Date): Promise<string> =>
  db.transaction().execute(async (transaction) => {
    const open = await holdOpenMoney(transaction, aTurn);
    let back = 0;
    for (const { billId, amount, paid, goingBack, due, reason } of open) {
      const excess = amount - goingBack - due;
      if (billId === null || excess <= 0) continue;
      const unpaid = Math.min(excess, amount - paid);
      if (unpaid > 0) await reduceBill(transaction, { billId, amount: unpaid, reason, by: null }, now);
      if (excess > unpaid)
        back += await refundBill(transaction, { billId, amount: excess - unpaid, reason, by: null }, now);
    }
    await closeMoney(
      transaction,
      open.map(({ id }) => id),
    );
    return `${open.length} looked at, ${back} fen go back`;
  });
