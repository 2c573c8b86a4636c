import { settings } from '@/hooks/settings';
import { registerMessages } from '@/i18n/register';
import type { Spoken } from '@contracts/parameter-words';
import { en } from './messages/en';
import { zhCN } from './messages/zh-CN';

export const { text: complianceText, useText: useComplianceText } = registerMessages('compliance', {
  'zh-CN': zhCN,
  en,
});

/** The language in which a value is put into words. */
export const useSpoken = (): Spoken => (settings.use().language === 'en' ? 'en' : 'zh');

/** What a family of rules is called; one that these words do not know yet, by its letters. */
export const familyName = (family: string): string =>
  family in zhCN.families ? complianceText(`families.${family as keyof typeof zhCN.families}`) : family;
