import { registerMessages } from '@/i18n/register';
import { en } from './messages/en';
import { zhCN } from './messages/zh-CN';

export const { text: attendanceText, useText: useAttendanceText } = registerMessages('attendance', {
  'zh-CN': zhCN,
  en,
});
