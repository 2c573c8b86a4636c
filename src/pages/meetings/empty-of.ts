import type { ListPageProps, PageOf } from '@/kit/list-page';
import { goTab } from '@/hooks/go';
import { askToSignIn } from '@/hooks/sign-in';
import type { Translate } from '@/i18n/typed';
import type { zhCN } from '@/i18n/messages/zh-CN';
import type { Segment } from './segments';

/** Why nothing is listed, and what to do. */
export const emptyOf = (
  segment: Segment,
  guest: boolean,
  see: (segment: Segment) => void,
  t: Translate<typeof zhCN>,
): ListPageProps<PageOf>['empty'] => {
  const icon = 'meeting';
  if (guest) return { icon, words: t('meetings.empty.guest'), action: t('meetings.see.signIn'), onAction: askToSignIn };
  // The page's own button below creates one.
  if (segment === 'running') return { icon, words: t('meetings.empty.running') };
  if (segment === 'upcoming')
    return { icon, words: t('meetings.empty.upcoming'), action: t('meetings.toHome'), onAction: () => goTab('home') };
  return {
    icon,
    words: t(`meetings.empty.${segment}`),
    action: t('meetings.see.upcoming'),
    onAction: () => see('upcoming'),
  };
};
