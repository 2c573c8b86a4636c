import { useRouter } from '@tarojs/taro';
import { usePullToRefresh } from '@/cloud/use-read';
import { Page } from '@/components/page';
import { useWide } from '@/hooks/desk';
import { DeskPage } from '@/kit/desk-page';
import type { Choice } from '@/parts/workbench/duty-filters';
import { DutyList } from '@/parts/workbench/duty-list';
import { dutyPane } from '@/parts/workbench/duty-pane';
import { useDutiesText } from '@/parts/workbench/text';

definePageConfig({ navigationBarTitleText: '待我办', enablePullDownRefresh: true });

const filters: readonly string[] = ['all', 'overdue', 'others'] satisfies Choice['filter'][];
const filterOf = (asked = 'all') => (filters.includes(asked) ? (asked as Choice['filter']) : 'all');

/** 待我办, from `?filter=` or `?source=` on; on a desk a duty opens beside it. */
export default function DutiesPage() {
  const t = useDutiesText();
  const { filter, source } = useRouter().params;
  usePullToRefresh();
  const begin = { filter: filterOf(filter), source };
  if (useWide()) return <DeskPage pane={dutyPane(begin)} blank={{ icon: 'stamp', words: t('blank') }} />;
  return (
    <Page title={t('title')}>
      <DutyList begin={begin} />
    </Page>
  );
}
