import { registerMessages } from '@/i18n/register';
import { en } from './report.en';
import { zhCN } from './report.zh-CN';

export const { useText: useReportText } = registerMessages('proceedings.report', { 'zh-CN': zhCN, en });
