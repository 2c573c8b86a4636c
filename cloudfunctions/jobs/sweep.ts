import { sweep as sweepFiles } from '../files/job';
import { sweep as sweepSessions } from '../identity/job';
import { afterMinutes } from '../shared/clock';
import type { Job } from '../shared/timer';
import { deleteOldRequests } from './store';

const requestsKeptMinutes = 7 * 24 * 60;

export const sweep: Job = async (db, now) => {
  const requests = await deleteOldRequests(db, afterMinutes(now, -requestsKeptMinutes));
  const sessions = await sweepSessions(db, now);
  // The file store may be away; what needs only the database is done by then.
  return `${requests} requests, ${sessions}, ${await sweepFiles(db, now)}`;
};
