import { registerMessages } from '@/i18n/register';
import { en } from './points.en';
import { zhCN } from './points.zh-CN';

export const { useText: usePointsText } = registerMessages('points', { 'zh-CN': zhCN, en });
