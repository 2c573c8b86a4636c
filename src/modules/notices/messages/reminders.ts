import { registerMessages } from '@/i18n/register';
import { en } from './reminders.en';
import { zhCN } from './reminders.zh-CN';

export const { useText: useReminderText } = registerMessages('notices.reminders', { 'zh-CN': zhCN, en });
