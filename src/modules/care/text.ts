import { registerMessages } from '@/i18n/register';
import { en } from './messages/en';
import { zhCN } from './messages/zh-CN';

export const { useText: useCareText } = registerMessages('care', { 'zh-CN': zhCN, en });
