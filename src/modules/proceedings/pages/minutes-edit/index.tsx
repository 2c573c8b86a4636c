import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { madeHere } from '@/cloud/refusal';
import { useRead } from '@/cloud/use-read';
import { EmptyState } from '@/components/empty-state';
import { ErrorState } from '@/components/error-state';
import { Page } from '@/components/page';
import { Skeleton } from '@/components/skeleton';
import { goInstead } from '@/hooks/go';
import { useProceedingsText } from '../../text';
import { Editor } from './editor';
import { openMinutes } from './opened';

definePageConfig({ navigationBarTitleText: '记纪要' });

/** 记纪要: the words of the recorder; what the house knows by itself is not asked for. */
export default function MinutesEdit() {
  const t = useProceedingsText('minutes');
  const meetingId = useRouter().params.id ?? '';
  const [round, setRound] = useState(0);
  const enabled = meetingId !== '';
  const minutes = useRead(['proceedings', 'minutes', meetingId], () => cloud.proceedings.minutes({ meetingId }), {
    enabled,
  });
  const first = minutes.data?.current === null;
  const floor = useRead(['proceedings', 'floor', meetingId], () => cloud.proceedings.floor({ meetingId }), {
    enabled: enabled && first,
  });
  const [begun, setBegun] = useState(-1);
  const { data } = minutes;
  const ready = data && (begun === round || !minutes.isFetching) && (!first || floor.data);
  const fault = minutes.error ?? (first ? floor.error : null);
  const plain = (children: JSX.Element) => <Page title={t('edit.title')}>{children}</Page>;
  if (!meetingId) return plain(<ErrorState error={madeHere('LINK_INCOMPLETE')} />);
  if (ready && !data.runs)
    return plain(
      <EmptyState
        icon="licence"
        action={t('title')}
        onAction={() => goInstead('proceedings/minutes', { id: meetingId })}
      >
        {t('none')}
      </EmptyState>,
    );
  if (ready)
    return (
      <Editor
        key={round}
        meetingId={meetingId}
        begin={() => openMinutes(data.current, floor.data?.agenda ?? [])}
        openMotions={data.openMotions}
        circulated={data.current?.state === 'circulated'}
        onBegun={() => setBegun(round)}
        latest={async () => (await minutes.refetch()).data?.current?.revision ?? 0}
        onAnew={() => void minutes.refetch().then(() => setRound(round + 1))}
      />
    );
  if (fault)
    return plain(<ErrorState error={fault} onRetry={() => void (minutes.error ? minutes : floor).refetch()} />);
  return plain(<Skeleton shapes={['form', 'form']} />);
}
