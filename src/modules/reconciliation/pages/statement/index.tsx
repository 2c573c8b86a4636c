import { useRouter } from '@tarojs/taro';
import { cloud } from '@/cloud/client';
import { usePullToRefresh, useRead } from '@/cloud/use-read';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { Skeleton } from '@/components/skeleton';
import { useReconciliationText } from '../../text';
import { Match } from './match';
import { Taken } from './taken';

definePageConfig({ navigationBarTitleText: '银行流水', enablePullDownRefresh: true });

/** One statement: its columns before it is read, afterwards what became of it. */
export default function StatementPage() {
  const t = useReconciliationText('statement');
  const { id = '' } = useRouter().params;
  usePullToRefresh();
  const read = useRead(['reconciliation', 'statement', id], () => cloud.reconciliation.statement({ id }));
  return (
    <Loaded
      read={read}
      skeleton={
        <Page title={t('title')}>
          <Skeleton shapes={['rows', 'rows']} />
        </Page>
      }
    >
      {(whole) =>
        whole.state === 'matching' ? (
          <Match key={`${whole.id}.${whole.sheet}`} whole={whole} />
        ) : (
          <Taken whole={whole} />
        )
      }
    </Loaded>
  );
}
