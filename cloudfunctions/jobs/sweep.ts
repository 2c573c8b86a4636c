import { afterMinutes } from '../shared/clock';
import type { Job } from '../shared/timer';
import { deleteOldRequests } from '../shared/request';

const keptMinutes = 7 * 24 * 60;

/** Replies kept for whoever repeats a request. What else is swept away, its module's own job does. */
export const sweep: Job = async (db, now) => `${await deleteOldRequests(db, afterMinutes(now, -keptMinutes))} requests`;
