import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { madeHere } from '@/cloud/refusal';
import { usePullToRefresh } from '@/cloud/use-read';
import { ErrorState } from '@/components/error-state';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { Skeleton } from '@/components/skeleton';
import { useMembershipText } from '../../text';
import { Act, type ActSheet } from './act';
import { CaseView } from './case-view';
import { Done, type Outcome } from './done';
import { Handled } from './handled';
import { useCase } from './use-case';

definePageConfig({ navigationBarTitleText: '审核', enablePullDownRefresh: true });

/** One application before the reviewer: the check, the papers, the person, and the decision at the thumb. */
export default function Review() {
  const t = useMembershipText('review');
  const id = useRouter().params.id ?? '';
  const read = useCase(id);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [sheet, setSheet] = useState<ActSheet | null>(null);
  const [handled, setHandled] = useState<Error | null>(null);
  usePullToRefresh();
  if (outcome) return <Done outcome={outcome} />;
  const reload = (error: Error) => {
    setSheet(null);
    setHandled(error);
    void read.refetch();
  };
  const mayAct = read.data?.barred === null;
  return (
    <Page
      title={t('case.title')}
      action={
        read.data &&
        mayAct && (
          <Act application={read.data} sheet={sheet} onSheet={setSheet} onDone={setOutcome} onHandled={reload} />
        )
      }
    >
      {id ? (
        <Loaded read={read} skeleton={<Skeleton shapes={['text', 'rows', 'tiles']} />}>
          {(application) => <CaseView application={application} onMore={mayAct ? () => setSheet('more') : undefined} />}
        </Loaded>
      ) : (
        <ErrorState error={madeHere('LINK_INCOMPLETE')} />
      )}
      <Handled error={handled} onClose={() => setHandled(null)} />
    </Page>
  );
}
