import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { usePullToRefresh, useRead } from '@/cloud/use-read';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { Skeleton } from '@/components/skeleton';
import { useImportsText } from '../../text';
import { Course } from './course';
import { Match } from './match';
import { Report } from './report';
import './import.scss';

definePageConfig({ navigationBarTitleText: '导入', enablePullDownRefresh: true });

/** While the queue works one sees it move. */
const watchedMs = 2_000;

/** One import, by where it stands: its columns, its trial, its course, its end. */
export default function ImportPage() {
  const t = useImportsText();
  const { id = '' } = useRouter().params;
  const [matching, setMatching] = useState(false);
  const [moves, setMoves] = useState(false);
  usePullToRefresh();
  const read = useRead(
    ['imports', 'show', id],
    async () => {
      const found = await cloud.imports.show({ id });
      setMoves(found.state === 'taking' || found.state === 'undoing');
      return found;
    },
    { enabled: id !== '', ...(moves && { every: watchedMs }) },
  );
  return (
    <Loaded
      read={read}
      skeleton={
        <Page title={t('list.title')}>
          <Skeleton shapes={['rows', 'rows']} />
        </Page>
      }
    >
      {(whole) =>
        whole.state === 'matching' || (whole.state === 'judged' && matching) ? (
          <Match whole={whole} onDone={() => setMatching(false)} />
        ) : whole.state === 'judged' ? (
          <Report whole={whole} onMatch={() => setMatching(true)} />
        ) : (
          <Course whole={whole} />
        )
      }
    </Loaded>
  );
}
