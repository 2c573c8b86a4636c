import { registerMessages } from '@/i18n/register';
import { en } from './messages/en';
import { zhCN } from './messages/zh-CN';

export const { useText: useComplaintsText } = registerMessages('complaints', { 'zh-CN': zhCN, en });
