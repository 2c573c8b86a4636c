import { registerMessages } from '@/i18n/register';
import { en } from './messages/en';
import { zhCN } from './messages/zh-CN';
import '@/parts/flows/refusals';

export const { text: expensesText, useText: useExpensesText } = registerMessages('expenses', { 'zh-CN': zhCN, en });
