import { familyName as nameOf } from '@contracts/rule-families';
import { settings } from '@/hooks/settings';
import { registerMessages } from '@/i18n/register';
import { en } from './messages/en';
import { zhCN } from './messages/zh-CN';

export { useSpoken } from '@/parts/parameters/text';

export const { text: complianceText, useText: useComplianceText } = registerMessages('compliance', {
  'zh-CN': zhCN,
  en,
});

/** What a family of rules is called. */
export const familyName = (family: string): string => nameOf(family, settings.get().language);
