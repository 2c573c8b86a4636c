import { registerMessages } from '@/i18n/register';
import { en } from './messages/en';
import { zhCN } from './messages/zh-CN';

export const { useText: useInquiriesText } = registerMessages('inquiries', { 'zh-CN': zhCN, en });
