import { registerMessages } from '@/i18n/register';
import { en } from './messages/en';
import { zhCN } from './messages/zh-CN';

export const { text: membershipText, useText: useMembershipText } = registerMessages('membership', {
  'zh-CN': zhCN,
  en,
});
