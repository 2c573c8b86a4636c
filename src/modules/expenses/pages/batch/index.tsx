import { View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { useExport } from '@/cloud/use-export';
import { usePullToRefresh, useRead } from '@/cloud/use-read';
import { useWrite } from '@/cloud/use-write';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Chip, type Tone } from '@/components/chip';
import { Confirm } from '@/components/confirm';
import { Facts } from '@/components/facts';
import { ListRow } from '@/components/list-row';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { Skeleton } from '@/components/skeleton';
import { instantText, today } from '@/i18n/dates';
import { money } from '@/i18n/money';
import { BalanceCard } from '@/kit/balance-card';
import { useExpensesText } from '../../text';
import type { Batch } from '../../types';
import { SettleSheet } from './settle-sheet';

definePageConfig({ navigationBarTitleText: '付款批次', enablePullDownRefresh: true });

type Item = Batch['rows'][number];
const tones: Record<Item['state'], Tone> = {
  ...{ waiting: 'azure', paid: 'jade', rejected: 'cinnabar', returned: 'cinnabar', dropped: 'neutral' },
};
const say = (title: string) => void Taro.showToast({ icon: 'none', title });

/** One batch: its file for the bank, and what the bank made of each payment. */
export default function BatchPage() {
  const t = useExpensesText('pay');
  const batchId = useRouter().params.id ?? '';
  const read = useRead(['expenses', 'batch', batchId], () => cloud.expenses.batch({ batchId }));
  const [settling, setSettling] = useState<Item>();
  const [paying, setPaying] = useState(false);
  usePullToRefresh();
  const exporting = useExport(cloud.expenses.exportBatch, () => t('exported'), [['expenses', 'batch']]);
  const all = useWrite(cloud.expenses.settle, {
    refreshes: [['expenses'], ['register']],
    onDone: () => (setPaying(false), say(t('settled'))),
  });
  const waiting = read.data?.rows.filter(({ state }) => state === 'waiting') ?? [];
  const day = today();
  return (
    <Page
      title={t('batch')}
      action={
        read.data?.mayPay &&
        waiting.length > 0 && (
          <ActionBar note={t('exportWords')}>
            <Button kind="plain" busy={exporting.busy} onTap={() => exporting.run({ batchId })}>
              {t('export')}
            </Button>
            <Button onTap={() => setPaying(true)}>{t('allPaid')}</Button>
          </ActionBar>
        )
      }
    >
      <Loaded read={read} skeleton={<Skeleton shapes={['text', 'rows']} />}>
        {(batch) => (
          <View>
            <BalanceCard name={batch.number} figure={money(batch.amount)} unit="" of={t('sumOf')} />
            <Facts
              facts={[
                { key: 'layout', label: t('layout'), value: batch.layoutTitle },
                {
                  key: 'sent',
                  label: t('export'),
                  value: batch.sentAt ? t('sent', { when: instantText(batch.sentAt) }) : t('notSent'),
                },
              ]}
            />
            <Card kind="list">
              {batch.rows.map((item) => (
                <ListRow
                  key={item.id}
                  title={item.payeeName}
                  note={[[item.number, item.account].filter(Boolean).join(' · '), item.day, item.reason]
                    .filter(Boolean)
                    .join('\n')}
                  value={money(item.amount)}
                  extra={<Chip tone={tones[item.state]}>{t(`states.${item.state}`)}</Chip>}
                  label={`${item.payeeName} ${money(item.amount)}，${t(`states.${item.state}`)}`}
                  onTap={
                    batch.mayPay && (item.state === 'waiting' || item.state === 'paid')
                      ? () => setSettling(item)
                      : undefined
                  }
                />
              ))}
            </Card>
            {settling && <SettleSheet batchId={batchId} item={settling} onClose={() => setSettling(undefined)} />}
            <Confirm
              open={paying}
              title={t('allPaid')}
              consequence={t('allPaidWords', { count: waiting.length, day })}
              action={t('allPaid')}
              busy={all.busy}
              error={all.sentence}
              onConfirm={() =>
                all.run({
                  batchId,
                  day,
                  results: waiting.map(({ id: itemId }) => ({ itemId, state: 'paid' as const })),
                })
              }
              onCancel={() => setPaying(false)}
            />
          </View>
        )}
      </Loaded>
    </Page>
  );
}
