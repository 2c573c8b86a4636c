import { useRouter } from '@tarojs/taro';
import { madeHere } from '@/cloud/refusal';
import { usePullToRefresh } from '@/cloud/use-read';
import { ErrorState } from '@/components/error-state';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { Skeleton } from '@/components/skeleton';
import { FigureBoard } from '@/kit/open-figure';
import { useProceedingsText } from '../../text';
import { ExportBar } from './export-bar';
import { ReportView } from './report-view';
import { useReport } from './use-report';

definePageConfig({ navigationBarTitleText: '会议报告', enablePullDownRefresh: true });

/** 会议报告: who came, when, what they thought of it and what was decided. */
export default function ReportPage() {
  const t = useProceedingsText('report');
  const meetingId = useRouter().params.id ?? '';
  const read = useReport(meetingId);
  usePullToRefresh();
  return (
    <Page title={t('title')} className="page-figures" action={read.data && <ExportBar meetingId={meetingId} />}>
      {meetingId ? (
        <Loaded read={read} skeleton={<Skeleton shapes={['tiles', 'text', 'form']} />}>
          {(report) => (
            <FigureBoard>
              <ReportView meetingId={meetingId} report={report} />
            </FigureBoard>
          )}
        </Loaded>
      ) : (
        <ErrorState error={madeHere('LINK_INCOMPLETE')} />
      )}
    </Page>
  );
}
