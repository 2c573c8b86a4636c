import { registerMessages } from '@/i18n/register';
import { en } from './consents.en';
import { zhCN } from './consents.zh-CN';

/** The four consents in full. */
export const { useText: useConsentText } = registerMessages('membership.consents', { 'zh-CN': zhCN, en });
