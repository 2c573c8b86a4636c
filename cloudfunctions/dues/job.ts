import type { Db } from '../shared/db';
import { done, handle, more, type TaskOutcome } from '../shared/queue';
import type { Schedule } from '../shared/timer';
import { billSlice } from './bill-slice';
import { duesArrears, duesReminders } from './reminders';
import { holdRun } from './run-store';
import { takeBackSlice } from './take-back-slice';
import { billing, takingBack } from './tasks';

const slicesATurn = 4;

/** Some slices, each in a transaction of its own; whoever comes at the same time waits for the run and goes on after it. */
async function inSlices(db: Db, slice: (transaction: Db) => Promise<boolean>, outcome: string): Promise<TaskOutcome> {
  for (let i = 0; i < slicesATurn; i++) if (await db.transaction().execute(slice)) return done(outcome);
  return more(outcome);
}

const bill = handle(billing, (db, now, { runId }) =>
  inSlices(
    db,
    async (transaction) => {
      const run = await holdRun(transaction, runId);
      return run?.state !== 'running' || billSlice(transaction, run, now);
    },
    'billed',
  ),
);
const takeBack = handle(takingBack, (db, now, { runId }) =>
  inSlices(
    db,
    async (transaction) => {
      const run = await holdRun(transaction, runId);
      return run?.state !== 'taking_back' || takeBackSlice(transaction, run, now);
    },
    'taken back',
  ),
);

/** The queued work that is this module's. */
export const tasks = [bill, takeBack];

export const jobs = { duesArrears, duesReminders } satisfies Schedule;
