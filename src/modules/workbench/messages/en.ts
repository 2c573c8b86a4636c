import type { workbench } from '@contracts/workbench';
import type { RefusalsOf } from '@/i18n/refusals';
import type { Translated } from '@/i18n/typed';
import type { zhCN } from './zh-CN';

export const en: Translated<typeof zhCN> & { refusals: RefusalsOf<typeof workbench> } = {
  duties: {
    title: 'For me',
    search: 'Find a duty',
    empty: {
      all: 'Nothing waits for you now.',
      overdue: 'Nothing is overdue.',
      others: 'Nobody else is late.',
    },
    emptySource: 'Nothing waits from there.',
    all: 'See all',
    home: 'Back to home',
  },
  search: {
    title: 'Search',
    placeholder: 'Members, meetings, documents',
    hint: 'A member by name, number or credit code; a meeting or a document by part of its title.',
    members: 'Members',
    meetings: 'Meetings',
    documents: 'Documents',
    none: 'Nothing found for “{{q}}”. Try another word.',
  },
  refusals: {
    MEMBER_NOT_FOUND: 'This member was not found.',
  },
};
