import { registerMessages } from '@/i18n/register';
import { en } from './messages/en';
import { zhCN } from './messages/zh-CN';

export const { text: proceedingsText, useText: useProceedingsText } = registerMessages('proceedings', {
  'zh-CN': zhCN,
  en,
});
