import { registerMessages } from '@/i18n/register';
import { en } from './messages/en';
import { zhCN } from './messages/zh-CN';

export const { text: identityText, useText: useIdentityText } = registerMessages('identity', { 'zh-CN': zhCN, en });
