import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { usePullToRefresh, useRead } from '@/cloud/use-read';
import { useWrite } from '@/cloud/use-write';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Chip } from '@/components/chip';
import { EmptyState } from '@/components/empty-state';
import { ListRow } from '@/components/list-row';
import { Loaded } from '@/components/loaded';
import { NoticeBox } from '@/components/notice-box';
import { Page } from '@/components/page';
import { PickerField } from '@/components/picker-field';
import { Section } from '@/components/section';
import { Skeleton } from '@/components/skeleton';
import { go, goInstead } from '@/hooks/go';
import { money } from '@/i18n/money';
import { useExpensesText } from '../../text';
import type { Payable } from '../../types';

definePageConfig({ navigationBarTitleText: '批量付款', enablePullDownRefresh: true });

/** What is approved and waits to be paid: chosen ones become a batch. */
export default function PayablePage() {
  const t = useExpensesText('pay');
  const read = useRead(['expenses', 'payable'], () => cloud.expenses.payable({}));
  const [left, setLeft] = useState<readonly string[]>([]);
  const [layoutId, setLayoutId] = useState('plain');
  usePullToRefresh();
  const make = useWrite(cloud.expenses.makeBatch, {
    refreshes: [['expenses'], ['register']],
    onDone: ({ id, number }) => {
      void Taro.showToast({ icon: 'none', title: t('made', { number }) });
      goInstead('expenses/batch', { id });
    },
  });
  const mayGo = ({ account, own }: Payable['rows'][number]) => account !== null && !own;
  const chosen = read.data?.rows.filter((row) => mayGo(row) && !left.includes(row.id)) ?? [];
  const sum = chosen.reduce((total, { toPay }) => total + toPay, 0);
  return (
    <Page
      title={t('title')}
      action={
        read.data?.mayPay &&
        chosen.length > 0 && (
          <ActionBar>
            <Button busy={make.busy} onTap={() => make.run({ layoutId, expenseIds: chosen.map(({ id }) => id) })}>
              {t('make', { count: chosen.length, sum: money(sum) })}
            </Button>
          </ActionBar>
        )
      }
    >
      <Loaded read={read} skeleton={<Skeleton shapes={['rows']} />}>
        {({ rows, layouts }) =>
          rows.length === 0 ? (
            <EmptyState icon="money" action={t('batches')} onAction={() => go('expenses/batches')}>
              {t('empty')}
            </EmptyState>
          ) : (
            <View>
              <Text>{t('lead')}</Text>
              <Section title={t('toPay')} note={t('batches')} onTap={() => go('expenses/batches')} />
              {make.sentence && <NoticeBox tone="cinnabar" icon="bang" title={make.sentence} />}
              <Card kind="list">
                {rows.map((row) => (
                  <ListRow
                    key={row.id}
                    title={row.payeeName}
                    value={money(row.toPay)}
                    note={[
                      row.purpose,
                      row.account ?? t('noAccount'),
                      row.own && t('own'),
                      row.failed && t('failed', { reason: row.failed }),
                    ]
                      .filter(Boolean)
                      .join('\n')}
                    extra={
                      mayGo(row) ? (
                        <Chip tone={left.includes(row.id) ? 'neutral' : 'jade'}>
                          {t(left.includes(row.id) ? 'pick' : 'picked')}
                        </Chip>
                      ) : undefined
                    }
                    onTap={() =>
                      mayGo(row)
                        ? setLeft(left.includes(row.id) ? left.filter((id) => id !== row.id) : [...left, row.id])
                        : go('expenses/expense', { id: row.id })
                    }
                  />
                ))}
              </Card>
              <PickerField
                label={t('layout')}
                hint={layouts.find(({ id }) => id === layoutId)?.needsHumanCheck ? t('unchecked') : undefined}
                options={layouts.map(({ id, title }) => ({ value: id, label: title }))}
                value={layoutId}
                onChange={setLayoutId}
              />
            </View>
          )
        }
      </Loaded>
    </Page>
  );
}
