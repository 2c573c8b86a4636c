import { EmptyState } from '@/components/empty-state';
import { goTab } from '@/hooks/go';
import { useMembershipText } from '../../text';
import type { Scope } from './filters';

/** Why nothing is listed, and where to look instead. */
export const Empty = ({ scope, q, onScope }: { scope: Scope; q: string; onScope: (scope: Scope) => void }) => {
  const t = useMembershipText('review');
  if (q)
    return (
      <EmptyState icon="search" action={t('queue.see.open')} onAction={() => onScope('open')}>
        {t('queue.empty.search', { q })}
      </EmptyState>
    );
  if (scope === 'open')
    return (
      <EmptyState icon="stamp" action={t('queue.see.closed')} onAction={() => onScope('closed')}>
        {t('queue.empty.open')}
      </EmptyState>
    );
  if (scope === 'closed')
    return (
      <EmptyState icon="stamp" action={t('queue.see.home')} onAction={() => goTab('home')}>
        {t('queue.empty.closed')}
      </EmptyState>
    );
  return (
    <EmptyState icon="stamp" action={t('queue.see.open')} onAction={() => onScope('open')}>
      {t(`queue.empty.${scope}`)}
    </EmptyState>
  );
};
