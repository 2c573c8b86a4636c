import { registerMessages } from '@/i18n/register';
import { en } from './run.en';
import { zhCN } from './run.zh-CN';

/** Words of the secretariat: writing a meeting, checking it, running it, its list. */
export const { text: runText, useText: useRunText } = registerMessages('meetings.run', { 'zh-CN': zhCN, en });
