import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { useWhoami } from '@/cloud/reads';
import { usePullToRefresh } from '@/cloud/use-read';
import { EmptyState } from '@/components/empty-state';
import { InfiniteList } from '@/components/infinite-list';
import { Page } from '@/components/page';
import { goTab, to } from '@/hooks/go';
import { today } from '@/i18n/dates';
import { usePointsText } from '../../text';
import { EntryCard } from './entry-card';
import { Head } from './head';
import type { Entry } from './ledger-types';
import { ReverseSheet } from './reverse-sheet';

definePageConfig({ navigationBarTitleText: '积分', enablePullDownRefresh: true });

/** 积分台账: one's own without `?id=`, any member's with it for the secretariat. */
export default function LedgerPage() {
  const t = usePointsText();
  const membershipId = useRouter().params.id || undefined;
  const me = useWhoami().data;
  const [year, setYear] = useState<number | undefined>(undefined);
  const [reversing, setReversing] = useState<{ entry: Entry; name: string } | null>(null);
  usePullToRefresh();
  const stranger = !membershipId && me !== undefined && !me.units.some(({ status }) => status === 'active');
  const apply = to('membership/apply');
  const mayReverse = me?.offices.some(({ office }) => office === 'director') === true;
  const shownYear = year ?? Number(today().slice(0, 4));
  const [name, setName] = useState('');
  return (
    <Page title={t('ledger.title')}>
      {stranger ? (
        <EmptyState icon="star" action={apply && t('ledger.apply')} onAction={apply}>
          {t('ledger.notMember')}
        </EmptyState>
      ) : (
        <InfiniteList
          queryKey={['points', 'ledger', membershipId ?? me?.actingFor ?? null, year ?? null]}
          read={(cursor) => cloud.points.ledger({ membershipId, year, cursor })}
          head={(ledger) => <Head ledger={ledger} onYear={setYear} onName={setName} />}
          row={(entry) => (
            <EntryCard entry={entry} onReverse={mayReverse ? () => setReversing({ entry, name }) : undefined} />
          )}
          empty={
            <EmptyState icon="star" action={t('ledger.toMeetings')} onAction={() => goTab('meetings')}>
              {t('ledger.empty', { year: shownYear })}
            </EmptyState>
          }
        />
      )}
      <ReverseSheet
        key={reversing?.entry.id}
        entry={reversing?.entry ?? null}
        name={reversing?.name ?? ''}
        onClose={() => setReversing(null)}
      />
    </Page>
  );
}
