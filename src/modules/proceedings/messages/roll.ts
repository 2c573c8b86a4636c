import { registerMessages } from '@/i18n/register';
import { en } from './roll.en';
import { zhCN } from './roll.zh-CN';

export const { useText: useRollText } = registerMessages('proceedings.roll', { 'zh-CN': zhCN, en });
