import { tellMeeting } from './tell-meeting';

export { seats } from './promote-job';
export { meetingReminders } from './reminders';
export { surveys } from './surveys';

/** The queued work that is this module's. */
export const tasks = { tellMeeting };
