import { registerMessages } from '@/i18n/register';
import { en } from './review.en';
import { zhCN } from './review.zh-CN';

export const { text: reviewText, useText: useReviewText } = registerMessages('membership.review', {
  'zh-CN': zhCN,
  en,
});
