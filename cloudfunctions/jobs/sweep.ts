import { afterMinutes } from '../shared/clock';
import type { Job } from '../shared/timer';
import { deleteOldRates } from '../shared/rate';
import { deleteOldRequests } from '../shared/request';

const keptMinutes = 7 * 24 * 60;

/** Replies kept for whoever repeats a request, and what was counted against limits. What else is swept away, its module's own job does. */
export const sweep: Job = async (db, now) => {
  const requests = await deleteOldRequests(db, afterMinutes(now, -keptMinutes));
  return `${requests} requests, ${await deleteOldRates(db, now)} rates`;
};
