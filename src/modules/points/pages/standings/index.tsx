import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { usePullToRefresh } from '@/cloud/use-read';
import { EmptyState } from '@/components/empty-state';
import { InfiniteList } from '@/components/infinite-list';
import { Page } from '@/components/page';
import { SearchBar } from '@/components/search-bar';
import { Segments } from '@/components/segments';
import { goTab } from '@/hooks/go';
import { useSettled } from '@/hooks/settled';
import { today } from '@/i18n/dates';
import { usePointsText } from '../../text';
import { StandingRow } from './standing-row';

definePageConfig({ navigationBarTitleText: '积分一览', enablePullDownRefresh: true });

/** 积分一览: members by their points of a year, for the secretariat. */
export default function StandingsPage() {
  const t = usePointsText();
  const thisYear = Number(today().slice(0, 4));
  const [year, setYear] = useState(thisYear);
  const [typed, setTyped] = useState('');
  const q = useSettled(typed.trim());
  usePullToRefresh();
  return (
    <Page title={t('standings.title')}>
      <SearchBar value={typed} onChange={setTyped} placeholder={t('standings.search')} />
      <Segments
        label={t('standings.year')}
        choices={[thisYear, thisYear - 1, thisYear - 2].map((one) => ({ value: String(one), label: String(one) }))}
        value={String(year)}
        onChange={(value) => setYear(Number(value))}
      />
      <InfiniteList
        queryKey={['points', 'standings', year, q]}
        read={async (cursor) => {
          const page = await cloud.points.standings({ year, q: q || undefined, cursor });
          return { ...page, rows: page.rows.map((row) => ({ ...row, id: row.membershipId })) };
        }}
        row={(member) => <StandingRow member={member} />}
        empty={
          q ? (
            <EmptyState icon="search" action={t('standings.seeAll')} onAction={() => setTyped('')}>
              {t('standings.none', { q })}
            </EmptyState>
          ) : (
            <EmptyState icon="star" action={t('standings.home')} onAction={() => goTab('home')}>
              {t('standings.empty', { year })}
            </EmptyState>
          )
        }
      />
    </Page>
  );
}
