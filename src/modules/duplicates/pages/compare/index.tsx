import { useRouter } from '@tarojs/taro';
import { cloud } from '@/cloud/client';
import { usePullToRefresh, useRead } from '@/cloud/use-read';
import { EmptyState } from '@/components/empty-state';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { Skeleton } from '@/components/skeleton';
import { goInstead } from '@/hooks/go';
import { useDuplicatesText } from '../../text';
import { SideBySide } from './side-by-side';
import './compare.scss';

definePageConfig({ navigationBarTitleText: '并排核对', enablePullDownRefresh: true });

/** Two files (`?first=&second=`) side by side: chosen line by line, and merged or called two. */
export default function ComparePage() {
  const t = useDuplicatesText('compare');
  const { first = '', second = '' } = useRouter().params;
  const given = first !== '' && second !== '';
  const read = useRead(
    ['duplicates', 'compare', first, second],
    () => cloud.duplicates.compare({ firstId: first, secondId: second }),
    { enabled: given },
  );
  usePullToRefresh();
  return (
    <Page title={t('title')} wide>
      {given ? (
        <Loaded read={read} skeleton={<Skeleton shapes={['text', 'rows', 'rows']} />}>
          {(compared) => <SideBySide compared={compared} />}
        </Loaded>
      ) : (
        <EmptyState icon="people" action={t('toList')} onAction={() => goInstead('duplicates/candidates')}>
          {t('missing')}
        </EmptyState>
      )}
    </Page>
  );
}
