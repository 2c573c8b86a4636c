import { registerMessages } from '@/i18n/register';
import { en } from './minutes.en';
import { zhCN } from './minutes.zh-CN';

export const { useText: useMinutesText } = registerMessages('proceedings.minutes', { 'zh-CN': zhCN, en });
