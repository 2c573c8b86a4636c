import { useRouter } from '@tarojs/taro';
import { usePullToRefresh } from '@/cloud/use-read';
import { DeskPage } from '@/kit/desk-page';
import { membershipText, useMembershipText } from '../../text';
import { scopeOf } from './filters';
import { QueueList } from './queue-list';

definePageConfig({ navigationBarTitleText: '入会审核', enablePullDownRefresh: true });

/** The applications that wait, overdue first. */
export default function ReviewQueue() {
  const t = useMembershipText('review');
  const scope = scopeOf(useRouter().params.filter);
  usePullToRefresh();
  return (
    <DeskPage
      pane={{
        key: `membership.queue.${scope}`,
        title: () => membershipText('review.queue.title'),
        list: <QueueList begin={scope} />,
      }}
      blank={{ icon: 'stamp', words: t('queue.blank') }}
    />
  );
}
