import { registerMessages } from '@/i18n/register';
import { en } from './messages/en';
import { zhCN } from './messages/zh-CN';

export const { useText: useChangesText } = registerMessages('changes', { 'zh-CN': zhCN, en });
