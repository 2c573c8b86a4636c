import { useRouter } from '@tarojs/taro';
import { cloud } from '@/cloud/client';
import { usePullToRefresh, useRead } from '@/cloud/use-read';
import { EmptyState } from '@/components/empty-state';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { Skeleton } from '@/components/skeleton';
import { goInstead } from '@/hooks/go';
import { useChangesText } from '../../text';
import { ChangeView } from './change-view';

definePageConfig({ navigationBarTitleText: '单位变更', enablePullDownRefresh: true });

/** One change (`?id=`): what, by whom, with which papers, and its answer. */
export default function ChangePage() {
  const t = useChangesText('one');
  const id = useRouter().params.id ?? '';
  const read = useRead(['changes', 'show', id], () => cloud.changes.show({ changeId: id }), { enabled: id !== '' });
  usePullToRefresh();
  return (
    <Page title={t('title')}>
      {id ? (
        <Loaded read={read} skeleton={<Skeleton shapes={['text', 'rows']} />}>
          {(change) => <ChangeView change={change} />}
        </Loaded>
      ) : (
        <EmptyState icon="building" action={t('toList')} onAction={() => goInstead('changes/changes')}>
          {t('missing')}
        </EmptyState>
      )}
    </Page>
  );
}
