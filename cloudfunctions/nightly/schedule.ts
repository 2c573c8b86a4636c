import { drain } from '../shared/drain';
import type { Schedule } from '../shared/timer';
import { schedules, tasks } from './collected';

const own: Schedule = { nightQueue: (db, now) => drain(db, now, tasks) };

/** What the highest modules do by the clock and after an event: apart from `jobs`, which carries the others' (docs/decisions/061). */
export const schedule: Schedule = Object.fromEntries([own, ...schedules].flatMap((each) => Object.entries(each)));
