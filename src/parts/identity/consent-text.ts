import { registerMessages } from '@/i18n/register';
import { en } from './messages/en';
import { zhCN } from './messages/zh-CN';

/** The consents in full: asked for in the application, shown again in 我的. Only subpackages load them. */
export const { useText: useConsentText } = registerMessages('consents', { 'zh-CN': zhCN, en });
