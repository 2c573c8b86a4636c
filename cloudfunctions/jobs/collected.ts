// Written by `npm run collect` from the job.ts of each folder.
import { jobs as charityJobs } from '../charity/job';
import { jobs as duesJobs, tasks as duesTasks } from '../dues/job';
import { tasks as expensesTasks } from '../expenses/job';
import { jobs as filesJobs, tasks as filesTasks } from '../files/job';
import { jobs as flowsJobs } from '../flows/job';
import { jobs as identityJobs, tasks as identityTasks } from '../identity/job';
import { jobs as ledgerJobs } from '../ledger/job';
import { jobs as meetingsJobs, tasks as meetingsTasks } from '../meetings/job';
import { jobs as membershipJobs, tasks as membershipTasks } from '../membership/job';
import { tasks as noticesTasks } from '../notices/job';
import { jobs as paymentsJobs, tasks as paymentsTasks } from '../payments/job';
import { jobs as privacyJobs, tasks as privacyTasks } from '../privacy/job';
import { jobs as proceedingsJobs, tasks as proceedingsTasks } from '../proceedings/job';
import { jobs as standingJobs } from '../standing/job';
import type { TaskHandler } from '../shared/queue';
import type { Schedule } from '../shared/timer';

export const schedules: Schedule[] = [
  charityJobs,
  duesJobs,
  filesJobs,
  flowsJobs,
  identityJobs,
  ledgerJobs,
  meetingsJobs,
  membershipJobs,
  paymentsJobs,
  privacyJobs,
  proceedingsJobs,
  standingJobs,
];
export const tasks: TaskHandler[] = [
  ...duesTasks,
  ...expensesTasks,
  ...filesTasks,
  ...identityTasks,
  ...meetingsTasks,
  ...membershipTasks,
  ...noticesTasks,
  ...paymentsTasks,
  ...privacyTasks,
  ...proceedingsTasks,
];
