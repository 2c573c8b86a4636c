import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { useFile } from '@/cloud/use-file';
import { useWrite } from '@/cloud/use-write';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Chip, type Tone } from '@/components/chip';
import { DateField } from '@/components/date-field';
import { ListRow } from '@/components/list-row';
import { NoticeBox } from '@/components/notice-box';
import { Section } from '@/components/section';
import { Sheet } from '@/components/sheet';
import { StatTile } from '@/components/stat-tile';
import { go } from '@/hooks/go';
import { instantText, today } from '@/i18n/dates';
import { useText } from '@/i18n/main';
import { ListPage } from '@/kit/list-page';
import { useReconciliationText } from '../../text';
import type { Statements } from '../../types';

definePageConfig({ navigationBarTitleText: '流水对账', enablePullDownRefresh: true });

type Row = Statements['rows'][number];
const tones: Record<Row['state'], Tone> = { matching: 'amber', taken: 'jade', undone: 'neutral', discarded: 'neutral' };
const before = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

/** 流水对账: what waits, what was read, and the way to bring more. */
export default function StatementsPage() {
  const t = useReconciliationText();
  const house = useText();
  const [fetching, setFetching] = useState(false);
  const open = useWrite(cloud.reconciliation.open, {
    refreshes: [['reconciliation']],
    onDone: ({ id }) => go('reconciliation/statement', { id }),
  });
  const file = useFile(
    'sheet',
    {
      tooLarge: (values) => house('file.tooLarge', values),
      other: (fault) => house(`file.${fault}`),
      closed: t('home.closed'),
    },
    ({ fileId }) => open.run({ fileId }),
  );
  const { underWay } = file;
  const error = file.error ?? open.sentence;
  return (
    <ListPage
      title={t('home.title')}
      queryKey={['reconciliation', 'statements']}
      read={(cursor) => cloud.reconciliation.statements({ cursor })}
      filters={error && <NoticeBox tone="cinnabar" icon="bang" title={error} />}
      head={(first) => (
        <>
          <View className="stat-tiles">
            <StatTile
              figure={first.open}
              label={t('home.open')}
              urgent={first.open > 0}
              onTap={() => go('reconciliation/queue')}
            />
            <StatTile
              figure={first.differences}
              label={t('home.differences')}
              urgent={first.differences > 0}
              onTap={() => go('reconciliation/differences')}
            />
            <StatTile
              figure={first.unapplied}
              label={t('home.unapplied')}
              onTap={() => go('reconciliation/unapplied')}
            />
          </View>
          <Card kind="list">
            <ListRow icon="list" title={t('home.queue')} onTap={() => go('reconciliation/queue')} />
            <ListRow icon="calendar" title={t('home.days')} onTap={() => go('reconciliation/days')} />
            <ListRow icon="tick" title={t('home.settled')} onTap={() => go('reconciliation/settled')} />
            <ListRow icon="money" title={t('accounts.title')} onTap={() => go('reconciliation/accounts')} />
            {first.mayFetch && <ListRow icon="money" title={t('home.fetch')} onTap={() => setFetching(true)} />}
          </Card>
          <Section title={t('home.list')} />
        </>
      )}
      row={(row) => <StatementCard row={row} />}
      empty={{ icon: 'list', words: t('home.empty') }}
      action={
        <ActionBar note={t('home.hint')}>
          <Button busy={underWay !== null || open.busy} onTap={() => file.take('sheet')}>
            {underWay ? t('home.again', { percent: underWay.percent }) : t('home.choose')}
          </Button>
        </ActionBar>
      }
    >
      {fetching && <FetchSheet onClose={() => setFetching(false)} />}
    </ListPage>
  );
}

const StatementCard = ({ row }: { row: Row }) => {
  const t = useReconciliationText();
  const days =
    row.firstDay && row.lastDay ? t('statement.period', { from: row.firstDay, to: row.lastDay }) : (row.layout ?? '');
  const note = [
    row.state === 'matching' ? row.layout : t('home.row', { days, fresh: row.fresh, known: row.known }),
    row.openedBy ? t('home.by', { by: row.openedBy, at: instantText(row.openedAt) }) : t('home.auto'),
  ]
    .filter(Boolean)
    .join('\n');
  const words =
    row.state === 'taken' && row.open > 0 ? t('home.waiting', { count: row.open }) : t(`states.${row.state}`);
  return (
    <Card kind="list">
      <ListRow
        title={row.fileName}
        note={note}
        extra={<Chip tone={row.open > 0 ? 'amber' : tones[row.state]}>{words}</Chip>}
        label={[row.fileName, note, words].join('\n')}
        onTap={() => go('reconciliation/statement', { id: row.id })}
      />
    </Card>
  );
};

const FetchSheet = ({ onClose }: { onClose: () => void }) => {
  const t = useReconciliationText();
  const yesterday = before(today());
  const [day, setDay] = useState(yesterday);
  const fetch = useWrite(cloud.reconciliation.fetchBill, {
    refreshes: [['reconciliation']],
    onDone: (counts) => {
      onClose();
      void Taro.showToast({ icon: 'none', title: t('home.fetched', counts), duration: 3000 });
    },
  });
  return (
    <Sheet
      open
      title={t('home.fetchTitle')}
      onClose={onClose}
      footer={
        <Button busy={fetch.busy} onTap={() => fetch.run({ day })}>
          {t('home.fetch')}
        </Button>
      }
    >
      <DateField label={t('home.fetchDay')} value={day} until={yesterday} onChange={setDay} />
      {fetch.sentence && <NoticeBox tone="cinnabar" icon="bang" title={fetch.sentence} />}
    </Sheet>
  );
};
