import { registerMessages } from '@/i18n/register';
import { en } from './meeting.en';
import { zhCN } from './meeting.zh-CN';

/** Words of who comes: the meeting's page and its registration. */
export const { text: meetingText, useText: useMeetingText } = registerMessages('meetings.meeting', {
  'zh-CN': zhCN,
  en,
});
