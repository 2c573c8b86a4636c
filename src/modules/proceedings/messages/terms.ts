import { registerMessages } from '@/i18n/register';
import { en } from './terms.en';
import { zhCN } from './terms.zh-CN';

/** Words that several pages of the module share. */
export const { useText: useTerms } = registerMessages('proceedings.terms', { 'zh-CN': zhCN, en });
