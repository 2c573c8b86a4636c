import { registerMessages } from '@/i18n/register';
import { en } from './messages/en';
import { zhCN } from './messages/zh-CN';

export const { text: meetingsText, useText: useMeetingsText } = registerMessages('meetings', { 'zh-CN': zhCN, en });
