import { registerMessages } from '@/i18n/register';
import { en } from './messages/en';
import { zhCN } from './messages/zh-CN';

export const { useText: useDisclosureText } = registerMessages('disclosure', { 'zh-CN': zhCN, en });
