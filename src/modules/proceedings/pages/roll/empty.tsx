import { EmptyState } from '@/components/empty-state';
import { useProceedingsText } from '../../text';
import type { Filter } from './roll-types';

/** Why nobody is listed, and where to look instead. */
export const Empty = ({ filter, q, onAll }: { filter: Filter | null; q: string; onAll: () => void }) => {
  const t = useProceedingsText('roll');
  if (q)
    return (
      <EmptyState icon="search" action={t('empty.seeAll')} onAction={onAll}>
        {t('empty.search', { q })}
      </EmptyState>
    );
  if (filter)
    return (
      <EmptyState icon="people" action={t('empty.seeAll')} onAction={onAll}>
        {t('empty.filter')}
      </EmptyState>
    );
  return <EmptyState icon="people">{t('empty.none')}</EmptyState>;
};
