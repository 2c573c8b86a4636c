import { isLiving } from '../../contracts/member-statuses';
import { makeMove } from '../flows/effects';
import { moveStanding } from '../membership/effects';
import { dayOf } from '../shared/clock';
import type { Db } from '../shared/db';
import { noteJob } from '../shared/request';
import type { Job, Schedule } from '../shared/timer';
import { applyMeasure } from './apply-measure';
import { findDiscipline } from './discipline-store';
import { findDue, findResuming } from './job-store';
import { tellMoved, tellResumed } from './tell';

const goingOn = { summary: '期限届满，处分进入下一步', summaryEn: 'A time limit of a sanction was over' };
const resuming = { summary: '暂停期满，恢复会籍', summaryEn: 'Resumed a membership after its suspension' };

/** The hearing and the time to appeal end by themselves, and so does a suspension; each in a transaction of its own. */
export const disciplines: Job = async (db, now) => {
  const today = dayOf(now);
  const count = { moved: 0, resumed: 0 };
  for (const id of await findDue(db, today))
    if (await db.transaction().execute((transaction) => goOn(transaction, now, today, id))) count.moved++;
  for (const { id, membershipId } of await findResuming(db, today))
    if (await db.transaction().execute((transaction) => resume(transaction, now, today, id, membershipId)))
      count.resumed++;
  return `${count.moved} moved, ${count.resumed} resumed`;
};

async function goOn(db: Db, now: Date, today: string, id: string): Promise<boolean> {
  const row = await findDiscipline(db, id);
  if (row?.standing.state !== 'open') return false;
  const gone = !isLiving(row.status);
  const by = { personId: null, ...(gone ? { reason: '会员已经离会' } : {}) };
  const moved = await makeMove(db, row.standing, { do: gone ? 'withdraw' : 'pass' }, by, { now, today });
  if (typeof moved === 'string') return false;
  if (moved.state === 'passed') await applyMeasure({ db, now, today }, row, { personId: null });
  // Whoever has left is told of its own leaving, and of nothing more.
  if (!gone) await tellMoved({ db, now, today }, id);
  const entry = { subject: `membership:${row.membershipId}`, after: moved, note: id };
  await noteJob(db, { action: 'standing.goOn', meta: goingOn, entry }, now);
  return true;
}

async function resume(db: Db, now: Date, today: string, id: string, membershipId: string): Promise<boolean> {
  const moved = await moveStanding({ db, now, today }, membershipId, 'resume', { personId: null });
  if (!moved) return false;
  await tellResumed({ db, now, today }, id, moved.before);
  const entry = { subject: `membership:${membershipId}`, before: moved.before, after: moved.after };
  await noteJob(db, { action: 'standing.resume', meta: resuming, entry }, now);
  return true;
}

export const jobs = { disciplines } satisfies Schedule;
