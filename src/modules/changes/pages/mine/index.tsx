import { Text } from '@tarojs/components';
import { cloud } from '@/cloud/client';
import { usePullToRefresh, useRead } from '@/cloud/use-read';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { EmptyState } from '@/components/empty-state';
import { ListRow } from '@/components/list-row';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { Section } from '@/components/section';
import { Skeleton } from '@/components/skeleton';
import { go } from '@/hooks/go';
import { dateText } from '@/i18n/dates';
import { ChangeRow } from '../../change-row';
import { useChangesText } from '../../text';

definePageConfig({ navigationBarTitleText: '单位变更', enablePullDownRefresh: true });

/** What the own company has reported, and what it was called. */
export default function MyChangesPage() {
  const t = useChangesText('mine');
  const read = useRead(['changes', 'mine'], () => cloud.changes.mine({}));
  usePullToRefresh();
  return (
    <Page
      title={t('title')}
      action={
        read.data?.mayAsk && (
          <ActionBar>
            <Button onTap={() => go('changes/report')}>{t('report')}</Button>
          </ActionBar>
        )
      }
    >
      <Loaded read={read} skeleton={<Skeleton shapes={['rows', 'rows']} />}>
        {({ rows, formerly }) => (
          <>
            <Text>{t('note')}</Text>
            {rows.length === 0 && <EmptyState icon="building">{t('empty')}</EmptyState>}
            {rows.map((change) => (
              <ChangeRow key={change.id} change={change} />
            ))}
            {formerly.length > 0 && (
              <>
                <Section title={t('formerly')} />
                <Card kind="list">
                  {formerly.map(({ name, uscc, until }) => (
                    <ListRow
                      key={`${name}${until}`}
                      title={name}
                      note={[uscc, t('until', { day: dateText(until) })].filter(Boolean).join(' · ')}
                    />
                  ))}
                </Card>
              </>
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}
