import { registerMessages } from '@/i18n/register';
import { en } from './messages/en';
import { zhCN } from './messages/zh-CN';

export const { text: workbenchText, useText: useWorkbenchText } = registerMessages('workbench', {
  'zh-CN': zhCN,
  en,
});
