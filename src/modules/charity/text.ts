import { registerMessages } from '@/i18n/register';
import { en } from './messages/en';
import { zhCN } from './messages/zh-CN';

export const { useText: useCharityText } = registerMessages('charity', { 'zh-CN': zhCN, en });
