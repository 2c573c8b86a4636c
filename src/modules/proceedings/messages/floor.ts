import { registerMessages } from '@/i18n/register';
import { en } from './floor.en';
import { zhCN } from './floor.zh-CN';

export const { useText: useFloorText } = registerMessages('proceedings.floor', { 'zh-CN': zhCN, en });
