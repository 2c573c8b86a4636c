import type { Translated } from '@/i18n/typed';
import type { zhCN } from './zh-CN';

export const en: Translated<typeof zhCN> = {
  title: 'For me',
  search: 'Find a duty',
  groups: { late: 'Overdue', today: 'Today', week: 'This week', later: 'Later' },
  empty: {
    all: 'Nothing waits for you now.',
    overdue: 'Nothing is overdue.',
    others: 'Nobody else is late either.',
  },
  emptySource: 'Nothing waits from this source.',
  all: 'See all',
  home: 'Back home',
  walk: { at: '{{at}} of {{count}}', before: 'The one before', after: 'Next' },
  blank: 'Choose what to do at the left.',
};
