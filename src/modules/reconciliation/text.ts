import { registerMessages } from '@/i18n/register';
import { en } from './messages/en';
import { zhCN } from './messages/zh-CN';

export const { text: reconciliationText, useText: useReconciliationText } = registerMessages('reconciliation', {
  'zh-CN': zhCN,
  en,
});
