import { registerMessages } from '@/i18n/register';
import { en } from './survey.en';
import { zhCN } from './survey.zh-CN';

export const { useText: useSurveyText } = registerMessages('proceedings.survey', { 'zh-CN': zhCN, en });
