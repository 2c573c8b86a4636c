// Written by `npm run collect` from the job.ts of each folder.
import { jobs as complaintsJobs } from '../complaints/job';
import { jobs as complianceJobs, tasks as complianceTasks } from '../compliance/job';
import { jobs as creditJobs, tasks as creditTasks } from '../credit/job';
import { jobs as disclosureJobs, tasks as disclosureTasks } from '../disclosure/job';
import { jobs as importsJobs, tasks as importsTasks } from '../imports/job';
import { jobs as inquiriesJobs, tasks as inquiriesTasks } from '../inquiries/job';
import { jobs as reconciliationJobs } from '../reconciliation/job';
import { jobs as sidepostsJobs } from '../sideposts/job';
import type { TaskHandler } from '../shared/queue';
import type { Schedule } from '../shared/timer';

export const schedules: Schedule[] = [
  complaintsJobs,
  complianceJobs,
  creditJobs,
  disclosureJobs,
  importsJobs,
  inquiriesJobs,
  reconciliationJobs,
  sidepostsJobs,
];
export const tasks: TaskHandler[] = [
  ...complianceTasks,
  ...creditTasks,
  ...disclosureTasks,
  ...importsTasks,
  ...inquiriesTasks,
];
