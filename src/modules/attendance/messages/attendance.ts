import { registerMessages } from '@/i18n/register';
import { en } from './attendance.en';
import { zhCN } from './attendance.zh-CN';

export const { text: attendanceText, useText: useAttendanceText } = registerMessages('attendance', {
  'zh-CN': zhCN,
  en,
});
