import { drain } from '../shared/drain';
import type { Schedule } from '../shared/timer';
import { schedules, tasks } from './collected';
import { recountDueDays } from './recount-due-days';
import { sweep } from './sweep';

const own: Schedule = { queue: (db, now) => drain(db, now, [...tasks, recountDueDays]), sweep };

/** What each row of `scheduled_job` runs; a name that is not here is left alone. */
export const schedule: Schedule = Object.fromEntries([own, ...schedules].flatMap((each) => Object.entries(each)));
