import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { madeHere } from '@/cloud/refusal';
import { useRead } from '@/cloud/use-read';
import { EmptyState } from '@/components/empty-state';
import { ErrorState } from '@/components/error-state';
import { Page } from '@/components/page';
import { Skeleton } from '@/components/skeleton';
import { goBack } from '@/hooks/go';
import { useProceedingsText } from '../../text';
import { SurveyForm } from './survey-form';

definePageConfig({ navigationBarTitleText: '会后评价' });

/** 会后评价: five rows of stars and a few words. */
export default function SurveyPage() {
  const t = useProceedingsText('survey');
  const meetingId = useRouter().params.id ?? '';
  const [thanked, setThanked] = useState(false);
  const read = useRead(['proceedings', 'survey', meetingId], () => cloud.proceedings.survey({ meetingId }), {
    enabled: meetingId !== '',
  });
  const { state, title, closesOn } = read.data ?? {};
  if (!thanked && state === 'open')
    return (
      <SurveyForm
        meetingId={meetingId}
        title={title ?? ''}
        closesOn={closesOn ?? null}
        onDone={() => setThanked(true)}
      />
    );
  const fault = meetingId ? read.error : madeHere('LINK_INCOMPLETE');
  return (
    <Page title={t('title')}>
      {thanked || state ? (
        <EmptyState icon={thanked || state === 'answered' ? 'tick' : 'clock'} action={t('back')} onAction={goBack}>
          {t(thanked || !state || state === 'open' ? 'thanks' : state)}
        </EmptyState>
      ) : fault ? (
        <ErrorState error={fault} onRetry={meetingId ? () => void read.refetch() : undefined} />
      ) : (
        <Skeleton shapes={['text', 'form']} />
      )}
    </Page>
  );
}
