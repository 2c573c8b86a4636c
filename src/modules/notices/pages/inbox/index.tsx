import { cloud } from '@/cloud/client';
import { usePullToRefresh } from '@/cloud/use-read';
import { EmptyState } from '@/components/empty-state';
import { InfiniteList } from '@/components/infinite-list';
import { Page } from '@/components/page';
import { goTab } from '@/hooks/go';
import { useNoticesText } from '../../text';
import { NoticeCard } from './notice-card';
import { UnreadLine } from './unread-line';

definePageConfig({ navigationBarTitleText: '消息', enablePullDownRefresh: true });

export default function Inbox() {
  const t = useNoticesText('inbox');
  usePullToRefresh();
  return (
    <Page title={t('title')}>
      <InfiniteList
        queryKey={['notices', 'inbox']}
        read={(cursor) => cloud.notices.inbox({ cursor })}
        head={({ unread }) => <UnreadLine unread={unread} />}
        row={(notice) => <NoticeCard notice={notice} />}
        empty={
          <EmptyState icon="bell" action={t('home')} onAction={() => goTab('home')}>
            {t('empty')}
          </EmptyState>
        }
      />
    </Page>
  );
}
