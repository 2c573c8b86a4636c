import { handle } from '../shared/queue';
import type { Schedule } from '../shared/timer';
import { checkNames, names } from './names';
import { meetingMoney } from './money-job';
import { seats } from './promote-job';
import { meetingReminders } from './reminders';
import { surveys } from './surveys';
import { telling } from './tasks';
import { tellMeeting } from './tell-meeting';
import { sayVenue } from './tell-venue';

export const jobs = { seats, meetingMoney, meetingReminders, surveys, names } satisfies Schedule;

/** The queued work that is this module's. */
export const tasks = [handle(telling, tellMeeting), sayVenue, checkNames];
