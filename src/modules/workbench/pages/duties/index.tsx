import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { goTab } from '@/hooks/go';
import { ListPage } from '@/kit/list-page';
import { type Choice, DutyFilters } from '@/parts/workbench/duty-filters';
import { DutyRow } from '@/parts/workbench/duty-row';
import { useWorkbenchText } from '../../text';
import './duties.scss';

definePageConfig({ navigationBarTitleText: '待我办', enablePullDownRefresh: true });

const filters: readonly string[] = ['all', 'overdue', 'others'] satisfies Choice['filter'][];
const wantedOf = ({ filter = 'all', source }: Partial<Record<string, string>>): Choice => ({
  filter: filters.includes(filter) ? (filter as Choice['filter']) : 'all',
  source,
});

/** 待我办: the whole queue. A duty goes when it is done, so coming back shows what is left. */
export default function DutiesPage() {
  const t = useWorkbenchText('duties');
  const { params } = useRouter();
  const [choice, setChoice] = useState<Choice>(() => wantedOf(params));
  const { filter, source } = choice;
  const mine = filter !== 'others';
  const everything = filter === 'all' && !source;
  return (
    <ListPage
      title={t('title')}
      search={t('search')}
      queryKey={['workbench', 'duties', 'list', filter, source ?? '']}
      read={(cursor, q) => cloud.workbench.duties({ filter, source, q, cursor })}
      keyOf={({ key }) => key}
      head={({ counts, sources }) => (
        <DutyFilters choice={choice} counts={counts} sources={sources} others onChoose={setChoice} />
      )}
      row={(duty) => <DutyRow duty={duty} mine={mine} />}
      rowsClass="duties-rows"
      empty={{
        icon: 'tick',
        words: source ? t('emptySource') : t(`empty.${filter}`),
        action: everything ? t('home') : t('all'),
        onAction: everything ? () => goTab('home') : () => setChoice({ filter: 'all' }),
      }}
    />
  );
}
