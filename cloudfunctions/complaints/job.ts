import { dayOf } from '../shared/clock';
import type { Db } from '../shared/db';
import { noteJob } from '../shared/request';
import type { Job, Schedule } from '../shared/timer';
import { findComplaint, saveMove } from './complaint-store';
import { findOver } from './job-store';
import { clockOf } from './rules';
import { tellDecided } from './tell';

const meta = { summary: '期限届满，投诉进入下一步', summaryEn: 'A time limit of a complaint was over' };

/** A hearing and the time to appeal end by themselves; each in a transaction of its own. */
export const complaints: Job = async (db, now) => {
  const today = dayOf(now);
  let moved = 0;
  for (const id of await findOver(db, today))
    if (await db.transaction().execute((transaction) => goOn(transaction, now, today, id))) moved++;
  return `${moved} moved`;
};

const ends: readonly string[] = ['hearing', 'decided', 'notAccepted'];
async function goOn(db: Db, now: Date, today: string, id: string): Promise<boolean> {
  const row = await findComplaint(db, id, null);
  if (!row?.dueOn || row.dueOn >= today || !ends.includes(row.state)) return false;
  const heard = row.state === 'hearing';
  const to = heard ? 'heard' : row.state === 'decided' ? 'closed' : row.state;
  const event = { kind: heard ? 'hearingOver' : 'closed', side: null, personId: null } as const;
  const clock = heard ? await clockOf(db, 'heard', today) : null;
  if (!(await saveMove(db, row, { to, clock, event }, now))) return false;
  if (!heard) await tellDecided({ db, now, today }, row, 'closed');
  await noteJob(db, { action: 'complaints.goOn', meta, entry: { subject: `complaint:${id}`, note: event.kind } }, now);
  return true;
}

export const jobs = { complaints } satisfies Schedule;
