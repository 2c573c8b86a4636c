import { registerMessages } from '@/i18n/register';
import { en } from './messages/en';
import { zhCN } from './messages/zh-cn';

export const { text, useText } = registerMessages('notices', { 'zh-CN': zhCN, en });
