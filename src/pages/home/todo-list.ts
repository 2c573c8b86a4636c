import type { cloud } from '@/cloud/client';
import type { Tone } from '@/components/chip';
import type { IconName } from '@/components/icon';
import type { PageName } from '@/hooks/go';
import type { zhCN } from '@/i18n/messages/zh-CN';
import type { Translate } from '@/i18n/typed';

type Todos = Awaited<ReturnType<typeof cloud.membership.todos>>;
export interface Todo {
  key: string;
  icon: IconName;
  tone: Tone;
  title: string;
  note: string;
  page: PageName;
  query?: Record<string, string>;
}

const licenceTitle = (t: Translate<typeof zhCN>, title: string, days: number) => {
  if (days < 0) return t('home.licenceOver', { title, count: -days });
  return days === 0 ? t('home.licenceToday', { title }) : t('home.licence', { title, count: days });
};

/** What a person has to do, the most pressing first: fixes, drafts, licences; then what is only on its way. */
export const todoList = (todos: Todos, unread: number, t: Translate<typeof zhCN>): Todo[] => [
  ...todos.applications
    .filter(({ status }) => status === 'returned')
    .map(
      ({ id, name }): Todo => ({
        key: id,
        icon: 'edit',
        tone: 'cinnabar',
        title: t('home.returnedTitle', { name }),
        note: t('home.returnedNote'),
        page: 'membership/application',
        query: { id },
      }),
    ),
  ...(todos.drafts > 0
    ? [
        {
          key: 'drafts',
          icon: 'form' as const,
          tone: 'cinnabar' as const,
          title: t('home.drafts'),
          note: t('home.draftsNote', { count: todos.drafts }),
          page: 'membership/apply' as const,
        },
      ]
    : []),
  ...[...todos.licences]
    .sort((a, b) => (a.daysLeft ?? 0) - (b.daysLeft ?? 0))
    .map(
      ({ id, title, daysLeft, unitName }): Todo => ({
        key: id,
        icon: 'licence',
        tone: (daysLeft ?? 0) < 0 ? 'cinnabar' : 'amber',
        title: licenceTitle(t, title, daysLeft ?? 0),
        note: t('home.licenceNote', { name: unitName }),
        page: 'membership/unit',
      }),
    ),
  ...(unread > 0
    ? [
        {
          key: 'unread',
          icon: 'bell' as const,
          tone: 'azure' as const,
          title: t('home.unread', { count: unread }),
          note: t('home.unreadNote'),
          page: 'notices/inbox' as const,
        },
      ]
    : []),
  ...todos.applications
    .filter(({ status }) => status === 'under_review')
    .map(
      ({ id, name, step, waitedWorkdays }): Todo => ({
        key: id,
        icon: 'clock',
        tone: 'azure',
        title: t('home.reviewing', { name }),
        note: [step ? t(`admission.${step}`) : '', t('home.waited', { count: waitedWorkdays })]
          .filter(Boolean)
          .join(' · '),
        page: 'membership/application',
        query: { id },
      }),
    ),
];
