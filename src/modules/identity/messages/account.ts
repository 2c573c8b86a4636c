import { registerMessages } from '@/i18n/register';
import { en } from './account.en';
import { zhCN } from './account.zh-CN';

export const { text: accountText, useText: useAccountText } = registerMessages('identity.account', {
  'zh-CN': zhCN,
  en,
});
