import { registerMessages } from '@/i18n/register';
import { en } from './messages/en';
import { zhCN } from './messages/zh-CN';

export const { text: dutiesText, useText: useDutiesText } = registerMessages('duties', { 'zh-CN': zhCN, en });
