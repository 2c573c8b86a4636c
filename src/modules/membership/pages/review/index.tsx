import Taro, { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { madeHere } from '@/cloud/refusal';
import { usePullToRefresh } from '@/cloud/use-read';
import { ActionBar } from '@/components/action-bar';
import { ErrorState } from '@/components/error-state';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { Skeleton } from '@/components/skeleton';
import { openInstead } from '@/hooks/go';
import { settings } from '@/hooks/settings';
import { takeBackLater } from '@/parts/flows/take-back';
import { undo } from '@/parts/flows/undo';
import { UndoBar } from '@/parts/flows/undo-bar';
import { useMembershipText } from '../../text';
import { Act, type ActSheet } from './act';
import { CaseView } from './case-view';
import { Done, type Outcome } from './done';
import { Handled } from './handled';
import { MoreSheet } from './more-sheet';
import { type Case, type Decided, type Decision, stepAfterNow, useCase } from './use-case';
import { reviewLink, useNext } from './use-next';

definePageConfig({ navigationBarTitleText: '审核', enablePullDownRefresh: true });

/** One application before the reviewer: the check, the papers, the person, and the decision at the thumb. */
export default function Review() {
  const t = useMembershipText('review');
  const id = useRouter().params.id ?? '';
  const read = useCase(id);
  const next = useNext();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [sheet, setSheet] = useState<ActSheet | null>(null);
  const [handled, setHandled] = useState<Error | null>(null);
  const takeable = undo.use() !== null;
  usePullToRefresh();
  const reload = (error: Error) => {
    setSheet(null);
    setHandled(error);
    void read.refetch();
  };
  const begun = (application: Case) => (decision: Decision, after: Decided) => {
    const { name, memberNo, version, status, caseId } = after;
    const words = t(`undo.${decision}`, { name });
    const admitted = status === 'active';
    // A number that was given out is not taken back.
    if (!admitted && caseId) takeBackLater({ of: id, page: 'membership/review', caseId, version, words });
    const following = next ?? (after.next ? { link: reviewLink(after.next), words: null, here: true } : null);
    // What another page does opens on request: that one cannot take the last decision back.
    if (settings.get().opensNext && following?.here) {
      void Taro.showToast({ icon: 'none', title: admitted ? t('done.admit') : words });
      openInstead(following.link);
    } else setOutcome({ decision, next: admitted ? null : stepAfterNow(application), following, name, memberNo });
  };
  const undoing = (
    <UndoBar
      here={id}
      onBack={() => {
        setOutcome(null);
        setSheet(null);
      }}
    />
  );
  if (outcome) return <Done outcome={outcome} above={undoing} />;
  const mayAct = read.data?.barred === null;
  return (
    <Page
      title={t('case.title')}
      className="page-desk review-page"
      action={
        read.data && mayAct ? (
          <Act
            application={read.data}
            sheet={sheet}
            next={next?.here ? next.words : null}
            above={undoing}
            onSheet={setSheet}
            onDone={begun(read.data)}
            onHandled={reload}
          />
        ) : (
          takeable && <ActionBar above={undoing} />
        )
      }
    >
      {id ? (
        <Loaded read={read} skeleton={<Skeleton shapes={['text', 'rows', 'tiles']} />}>
          {(application) => (
            <>
              <CaseView application={application} onMore={() => setSheet('more')} />
              <MoreSheet
                application={application}
                open={sheet === 'more'}
                onRefuse={() => setSheet('refuse')}
                onClose={() => setSheet(null)}
              />
            </>
          )}
        </Loaded>
      ) : (
        <ErrorState error={madeHere('LINK_INCOMPLETE')} />
      )}
      <Handled error={handled} onClose={() => setHandled(null)} />
    </Page>
  );
}
