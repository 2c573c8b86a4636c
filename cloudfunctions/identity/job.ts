import { addDays, dayOf, startOf } from '../shared/clock';
import type { Job, Schedule } from '../shared/timer';
import { deleteOldSessions } from './desk-store';

const keptDays = 30;

/** Desk sessions that ended more than thirty days ago. */
export const sweep: Job = async (db, now) =>
  `${await deleteOldSessions(db, startOf(addDays(dayOf(now), -keptDays)))} desk sessions`;

export const jobs = { sessions: sweep } satisfies Schedule;
