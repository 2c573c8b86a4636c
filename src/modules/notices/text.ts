import { registerMessages } from '@/i18n/register';
import { en } from './messages/en';
import { zhCN } from './messages/zh-CN';

export const { text: noticesText, useText: useNoticesText } = registerMessages('notices', { 'zh-CN': zhCN, en });
