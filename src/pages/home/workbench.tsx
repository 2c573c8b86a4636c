import { View } from '@tarojs/components';
import { useTodos } from '@/cloud/reads';
import { Section } from '@/components/section';
import { Skeleton } from '@/components/skeleton';
import { StatTile } from '@/components/stat-tile';
import { to } from '@/hooks/go';
import { useText } from '@/i18n/main';

/** What waits for the secretariat, overdue first. */
export const Workbench = () => {
  const t = useText();
  const todos = useTodos(true);
  const review = todos.data?.review;
  const open = to('membership/review-queue');
  if (todos.data && !review) return null;
  return (
    <View>
      <Section title={t('home.workbench')} note={open && t('home.workbenchAll')} onTap={open} />
      {review ? (
        <View className="stat-tiles">
          <StatTile
            figure={review.overdue}
            label={t('home.overdue')}
            urgent={review.overdue > 0}
            onTap={to('membership/review-queue', { filter: 'overdue' })}
          />
          <StatTile
            figure={review.mine}
            label={t('home.mine')}
            onTap={to('membership/review-queue', { filter: 'mine' })}
          />
          <StatTile
            figure={review.returned}
            label={t('home.returned')}
            onTap={to('membership/review-queue', { filter: 'returned' })}
          />
        </View>
      ) : (
        !todos.error && <Skeleton shapes={['tiles']} />
      )}
    </View>
  );
};
