import { EmptyState } from '@/components/empty-state';
import { goTab } from '@/hooks/go';
import { askToSignIn } from '@/hooks/sign-in';
import { useText } from '@/i18n/main';
import type { Segment } from './segments';

interface EmptyProps {
  segment: Segment;
  guest: boolean;
  onSee: (segment: Segment) => void;
}

/** Why nothing is listed, and what to do. */
export const Empty = ({ segment, guest, onSee }: EmptyProps) => {
  const t = useText();
  if (guest)
    return (
      <EmptyState icon="meeting" action={t('meetings.see.signIn')} onAction={askToSignIn}>
        {t('meetings.empty.guest')}
      </EmptyState>
    );
  // The page's own button below creates one.
  if (segment === 'running') return <EmptyState icon="meeting">{t('meetings.empty.running')}</EmptyState>;
  if (segment === 'upcoming')
    return (
      <EmptyState icon="meeting" action={t('meetings.toHome')} onAction={() => goTab('home')}>
        {t('meetings.empty.upcoming')}
      </EmptyState>
    );
  return (
    <EmptyState icon="meeting" action={t('meetings.see.upcoming')} onAction={() => onSee('upcoming')}>
      {t(`meetings.empty.${segment}`)}
    </EmptyState>
  );
};
