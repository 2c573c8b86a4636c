import { registerMessages } from '@/i18n/register';
import { en } from './apply.en';
import { zhCN } from './apply.zh-CN';

/** Words of joining: the form, the application's progress, the card and its verification. */
export const { text: applyText, useText: useApplyText } = registerMessages('membership.apply', { 'zh-CN': zhCN, en });
