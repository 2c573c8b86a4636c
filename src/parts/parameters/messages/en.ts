import type { Translated } from '@/i18n/typed';
import type { zhCN } from './zh-CN';

export const en: Translated<typeof zhCN> = {
  list: 'Separated by commas or spaces, such as 90, 60, 30, 7',
  atLeast: 'At least that',
  moreThan: 'More than that',
  fraction: '{{label}}: share',
  strict: '{{label}}: what reaches it',
};
