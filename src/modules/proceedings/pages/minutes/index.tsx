import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { madeHere } from '@/cloud/refusal';
import { usePullToRefresh } from '@/cloud/use-read';
import { EmptyState } from '@/components/empty-state';
import { ErrorState } from '@/components/error-state';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { Skeleton } from '@/components/skeleton';
import { to } from '@/hooks/go';
import { useProceedingsText } from '../../text';
import { Act } from './act';
import { MinutesView } from './minutes-view';
import { useMinutes } from './use-minutes';

definePageConfig({ navigationBarTitleText: '会议纪要', enablePullDownRefresh: true });

/** 会议纪要: read like the paper it becomes, confirmed by those who were there. */
export default function MinutesPage() {
  const t = useProceedingsText('minutes');
  const meetingId = useRouter().params.id ?? '';
  const read = useMinutes(meetingId);
  const [version, setVersion] = useState<number | null>(null);
  usePullToRefresh();
  const { current, earlier = [], runs, mayLock } = read.data ?? {};
  const shown = earlier.find((one) => one.version === version) ?? current;
  const acts = current && shown === current;
  const write = to('proceedings/minutes-edit', { id: meetingId });
  return (
    <Page
      title={t('title')}
      action={acts && <Act meetingId={meetingId} minutes={current} runs={runs === true} mayLock={mayLock === true} />}
    >
      {meetingId ? (
        <Loaded read={read} skeleton={<Skeleton shapes={['text', 'form', 'text']} />}>
          {(all) =>
            shown ? (
              <MinutesView meetingId={meetingId} all={all} minutes={shown} onVersion={setVersion} />
            ) : (
              <EmptyState icon="licence" action={all.runs && write ? t('write') : undefined} onAction={write}>
                {t(all.runs ? 'noneStaff' : 'none')}
              </EmptyState>
            )
          }
        </Loaded>
      ) : (
        <ErrorState error={madeHere('LINK_INCOMPLETE')} />
      )}
    </Page>
  );
}
