import { addDays, dayOf, startOf } from '../shared/clock';
import type { Db } from '../shared/db';
import { noteJob } from '../shared/request';
import type { Job, Schedule } from '../shared/timer';
import { passTransfer, Stale, stopTransfer } from './carry-out';
import { deleteOldSessions } from './desk-store';
import { sayTransfer } from './tell-transfer';
import { findTransfer, findUnopposed } from './transfer-store';

const keptDays = 30;

/** Desk sessions that ended more than thirty days ago. */
export const sweep: Job = async (db, now) =>
  `${await deleteOldSessions(db, startOf(addDays(dayOf(now), -keptDays)), now)} desk sessions`;

const carryingOut = { summary: '异议期满，换绑生效', summaryEn: 'Moved an account, nobody having objected' };

/** Nobody has objected in time: each account goes into the WeChat that asked, in a transaction of its own. */
export const transfers: Job = async (db, now) => {
  const today = dayOf(now);
  const [ids, count] = [await findUnopposed(db, today), { moved: 0, stopped: 0 }];
  for (const id of ids)
    try {
      const carried = await db.transaction().execute(async (transaction) => {
        const row = await findTransfer(transaction, id, today);
        if (row?.standing.state !== 'open') return false;
        const moved = await passTransfer({ db: transaction, now, today }, row, { personId: null });
        if (typeof moved === 'string') return false;
        const entry = { subject: `person:${row.holderId}`, after: { transfer: id, askedBy: row.askedBy } };
        await noteJob(transaction, { action: 'identity.carryOutTransfer', meta: carryingOut, entry }, now);
        return true;
      });
      if (carried) count.moved++;
    } catch (error) {
      if (!(error instanceof Stale)) throw error;
      const { why } = error;
      const stop = (transaction: Db) => stopTransfer({ db: transaction, now, today }, id, { personId: null }, why);
      if (await db.transaction().execute(stop)) count.stopped++;
    }
  return `${count.moved} moved, ${count.stopped} stopped`;
};

/** The queued work that is this module's. */
export const tasks = [sayTransfer];

export const jobs = { sessions: sweep, transfers } satisfies Schedule;
