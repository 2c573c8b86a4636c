import { registerMessages } from '@/i18n/register';
import { en } from './messages/en';
import { zhCN } from './messages/zh-CN';

export const { text: kitText, useText: useKitText } = registerMessages('kit', { 'zh-CN': zhCN, en });
