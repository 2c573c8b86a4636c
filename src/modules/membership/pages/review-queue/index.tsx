import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { usePullToRefresh } from '@/cloud/use-read';
import { InfiniteList } from '@/components/infinite-list';
import { Page } from '@/components/page';
import { SearchBar } from '@/components/search-bar';
import { useSettled } from '@/hooks/settled';
import { useMembershipText } from '../../text';
import { Empty } from './empty';
import { FilterSheet } from './filter-sheet';
import { scopeOf, type Wanted } from './filters';
import { Head } from './head';
import { QueueCard } from './queue-card';

definePageConfig({ navigationBarTitleText: '工作台', enablePullDownRefresh: true });

/** 工作台: what waits, overdue first. */
export default function ReviewQueue() {
  const t = useMembershipText('review');
  const { params } = useRouter();
  const [wanted, setWanted] = useState<Wanted>({ scope: scopeOf(params.filter), kind: null });
  const [typed, setTyped] = useState('');
  const [choosing, setChoosing] = useState(false);
  const q = useSettled(typed.trim());
  usePullToRefresh();
  const { scope, kind } = wanted;
  return (
    <Page title={t('queue.title')}>
      <SearchBar value={typed} onChange={setTyped} placeholder={t('queue.search')} />
      <InfiniteList
        queryKey={['membership', 'queue', scope, kind, q]}
        read={(cursor) =>
          cloud.membership.reviewQueue({ filter: scope, kind: kind ?? undefined, q: q || undefined, cursor })
        }
        head={({ counts }) => (
          <Head
            counts={counts}
            wanted={wanted}
            onScope={(next) => setWanted({ ...wanted, scope: next })}
            onFilter={() => setChoosing(true)}
          />
        )}
        row={(application) => <QueueCard application={application} />}
        empty={<Empty scope={scope} q={q} onScope={(next) => (setTyped(''), setWanted({ kind: null, scope: next }))} />}
      />
      <FilterSheet open={choosing} wanted={wanted} onChange={setWanted} onClose={() => setChoosing(false)} />
    </Page>
  );
}
