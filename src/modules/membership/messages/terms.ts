import { registerMessages } from '@/i18n/register';
import { en } from './terms.en';
import { zhCN } from './terms.zh-CN';

export const { text: terms, useText: useTerms } = registerMessages('membership.terms', { 'zh-CN': zhCN, en });
