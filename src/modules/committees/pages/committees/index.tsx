import { Text } from '@tarojs/components';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { usePullToRefresh, useRead } from '@/cloud/use-read';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Chip } from '@/components/chip';
import { EmptyState } from '@/components/empty-state';
import { ListRow } from '@/components/list-row';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { Skeleton } from '@/components/skeleton';
import { Tick } from '@/components/tick';
import { go } from '@/hooks/go';
import { dateText } from '@/i18n/dates';
import { useCommitteesText } from '../../text';
import { GroupSheet } from './group-sheet';
import { SetUpSheet } from './set-up-sheet';

definePageConfig({ navigationBarTitleText: '专业委员会', enablePullDownRefresh: true });

/** 专业委员会 and branches: few enough for one page. */
export default function CommitteesPage() {
  const t = useCommitteesText('list');
  const [closed, setClosed] = useState(false);
  const [sheet, setSheet] = useState<'committee' | 'group' | null>(null);
  const read = useRead(['committees', 'list', closed], () => cloud.committees.list({ closed }));
  usePullToRefresh();
  return (
    <Page
      title={t('title')}
      action={
        read.data?.maySetUp && (
          <ActionBar>
            <Button onTap={() => setSheet('committee')}>{t('setUp')}</Button>
            {read.data.groups.length > 0 && (
              <Button kind="plain" onTap={() => setSheet('group')}>
                {t('setUpGroup')}
              </Button>
            )}
          </ActionBar>
        )
      }
    >
      <Tick checked={closed} label={t('showClosed')} onChange={setClosed} />
      <Loaded read={read} skeleton={<Skeleton shapes={['rows', 'rows']} />}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState icon="people">{t('empty')}</EmptyState>
          ) : (
            <Card kind="list">
              {rows.map(({ id, name, members, mine, closedOn, groupId }) => {
                const standing = closedOn ? t('closed', { day: dateText(closedOn) }) : t('members', { count: members });
                const note = groupId ? `${t('group')} · ${standing}` : standing;
                return (
                  <ListRow
                    key={id}
                    title={name}
                    note={note}
                    label={[name, note, mine && t('mine')].filter(Boolean).join('，')}
                    extra={mine && <Chip tone="jade">{t('mine')}</Chip>}
                    onTap={() => go('committees/committee', { id })}
                  />
                );
              })}
            </Card>
          )
        }
      </Loaded>
      <Text>{t('note')}</Text>
      {sheet === 'committee' && <SetUpSheet onClose={() => setSheet(null)} />}
      {sheet === 'group' && <GroupSheet groups={read.data?.groups ?? []} onClose={() => setSheet(null)} />}
    </Page>
  );
}
