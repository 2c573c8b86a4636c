import type { Spoken } from '@contracts/parameter-words';
import { settings } from '@/hooks/settings';
import { registerMessages } from '@/i18n/register';
import { en } from './messages/en';
import { zhCN } from './messages/zh-CN';

export const { useText: useValueText } = registerMessages('values', { 'zh-CN': zhCN, en });

/** The language in which a value is put into words. */
export const useSpoken = (): Spoken => (settings.use().language === 'en' ? 'en' : 'zh');
