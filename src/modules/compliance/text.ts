import { registerMessages } from '@/i18n/register';
import { en } from './messages/en';
import { zhCN } from './messages/zh-CN';

export { useSpoken } from '@/parts/parameters/text';

export const { text: complianceText, useText: useComplianceText } = registerMessages('compliance', {
  'zh-CN': zhCN,
  en,
});

/** What a family of rules is called; one that these words do not know yet, by its letters. */
export const familyName = (family: string): string =>
  family in zhCN.families ? complianceText(`families.${family as keyof typeof zhCN.families}`) : family;
