import { registerMessages } from '@/i18n/register';
import { en } from './desk.en';
import { zhCN } from './desk.zh-CN';

export const { text: deskText, useText: useDeskText } = registerMessages('identity.desk', { 'zh-CN': zhCN, en });
