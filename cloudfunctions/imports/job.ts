import { dayOf } from '../shared/clock';
import type { Job, Schedule } from '../shared/timer';
import { emptyOld } from './store';
import { takeImport } from './take-slice';
import { undoImport } from './undo-import';

/** What sheets said of people is not kept longer than it takes to put an import right. */
export const importRows: Job = async (db, now) =>
  `${await db.transaction().execute((transaction) => emptyOld(transaction, dayOf(now), now))} imports`;

export const tasks = [takeImport, undoImport];
export const jobs = { importRows } satisfies Schedule;
