import { registerMessages } from '@/i18n/register';
import { en } from './members.en';
import { zhCN } from './members.zh-CN';

export const { text: membersText, useText: useMembersText } = registerMessages('membership.members', {
  'zh-CN': zhCN,
  en,
});
