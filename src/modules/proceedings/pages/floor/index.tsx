import { useRouter } from '@tarojs/taro';
import { madeHere } from '@/cloud/refusal';
import { usePullToRefresh } from '@/cloud/use-read';
import { ErrorState } from '@/components/error-state';
import { Loaded } from '@/components/loaded';
import { Notice } from '@/components/notice';
import { Page } from '@/components/page';
import { Skeleton } from '@/components/skeleton';
import { useOnline } from '@/hooks/online';
import { instantText } from '@/i18n/dates';
import { useProceedingsText } from '../../text';
import { FloorActions } from './floor-actions';
import { FloorView } from './floor-view';
import { useFloor } from './use-floor';

definePageConfig({ navigationBarTitleText: '会中', enablePullDownRefresh: true });

/** 会中: who is here, what is voted on, what is asked; for whoever attends and whoever runs it. */
export default function FloorPage() {
  const t = useProceedingsText('floor');
  const meetingId = useRouter().params.id ?? '';
  const read = useFloor(meetingId);
  const online = useOnline();
  usePullToRefresh();
  const stale = read.data && read.error && online;
  return (
    <Page title={t('title')} action={read.data && <FloorActions floor={read.data} />}>
      {stale && (
        <Notice
          tone="amber"
          icon="offline"
          words={t('stale', { when: instantText(new Date(read.dataUpdatedAt).toISOString()) })}
        />
      )}
      {meetingId ? (
        <Loaded read={read} skeleton={<Skeleton shapes={['text', 'text', 'rows']} />}>
          {(floor) => <FloorView floor={floor} />}
        </Loaded>
      ) : (
        <ErrorState error={madeHere('LINK_INCOMPLETE')} />
      )}
    </Page>
  );
}
