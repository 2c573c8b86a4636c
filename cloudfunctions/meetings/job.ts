export { seats } from './promote-job';
export { meetingReminders } from './reminders';
