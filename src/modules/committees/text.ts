import { registerMessages } from '@/i18n/register';
import { en } from './messages/en';
import { zhCN } from './messages/zh-CN';

export const { useText: useCommitteesText } = registerMessages('committees', { 'zh-CN': zhCN, en });
