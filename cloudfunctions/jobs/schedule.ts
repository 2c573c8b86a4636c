import { tasks as fileTasks } from '../files/job';
import { flows } from '../flows/job';
import { meetingReminders, seats, surveys, tasks as meetingTasks } from '../meetings/job';
import { applications, drafts, licences, publicity, tasks as membershipTasks } from '../membership/job';
import { tasks as noticeTasks } from '../notices/job';
import { minutes, tasks as proceedingsTasks } from '../proceedings/job';
import { drain } from '../shared/drain';
import type { TaskHandlers } from '../shared/queue';
import type { Schedule } from '../shared/timer';
import { sweep } from './sweep';

const tasks: TaskHandlers = { ...noticeTasks, ...fileTasks, ...membershipTasks, ...meetingTasks, ...proceedingsTasks };

/** What each row of `scheduled_job` runs; a name that is not here is left alone. */
export const schedule: Schedule = {
  queue: (db, now) => drain(db, now, tasks),
  publicity,
  flows,
  applications,
  licences,
  drafts,
  sweep,
  seats,
  meetingReminders,
  surveys,
  minutes,
};
