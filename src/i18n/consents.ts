import { en } from './messages/consents.en';
import { zhCN } from './messages/consents.zh-CN';
import { registerMessages } from './register';

/** The four consents in full: asked for in the application, shown again in 我的. Only subpackages load them. */
export const { useText: useConsentText } = registerMessages('consents', { 'zh-CN': zhCN, en });
