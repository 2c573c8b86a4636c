import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { usePullToRefresh, useRead } from '@/cloud/use-read';
import { useWrite } from '@/cloud/use-write';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Confirm } from '@/components/confirm';
import { EmptyState } from '@/components/empty-state';
import { ListRow } from '@/components/list-row';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { Section } from '@/components/section';
import { Skeleton } from '@/components/skeleton';
import { instantText } from '@/i18n/dates';
import { money } from '@/i18n/money';
import { useBooksText } from '../../text';

definePageConfig({ navigationBarTitleText: '结账', enablePullDownRefresh: true });

/** 结账: which month is next, what to look at, and what is closed. */
export default function ClosingPage() {
  const t = useBooksText('closing');
  const [asking, setAsking] = useState(false);
  const read = useRead(['books', 'closing'], () => cloud.books.closing({}));
  usePullToRefresh();
  const close = useWrite(cloud.books.closeMonth, {
    refreshes: [['books']],
    onDone: ({ month }) => {
      setAsking(false);
      void Taro.showToast({ icon: 'none', title: t('done', { month }) });
    },
  });
  const month = read.data?.month ?? '';
  return (
    <Page
      title={t('title')}
      action={
        read.data?.mayClose && (
          <ActionBar>
            <Button onTap={() => setAsking(true)}>{t('close', { month })}</Button>
          </ActionBar>
        )
      }
    >
      <Loaded read={read} skeleton={<Skeleton shapes={['text', 'rows']} />}>
        {({ checks, entries, amount, closed }) => (
          <>
            {month ? (
              <>
                <Section title={t('turn', { month })} />
                <Card kind="list">
                  <ListRow icon="form" title={t('content', { count: entries, amount: money(amount) })} />
                </Card>
                <Section title={t('checks')} />
                <Card kind="list">
                  {checks.map(({ key, weight, count, amount: open }) => (
                    <ListRow
                      key={key}
                      icon={weight === 'ok' ? 'tick' : 'bang'}
                      title={
                        weight === 'ok'
                          ? t(`check.${key}.ok`)
                          : t(`check.${key}.not`, { count, amount: money(open ?? 0) })
                      }
                      value={t(weight)}
                    />
                  ))}
                </Card>
              </>
            ) : (
              <EmptyState icon="stamp">{t('nothing')}</EmptyState>
            )}
            <Section title={t('closed')} />
            <Card kind="list">
              {closed.length === 0 && <ListRow title={t('none')} />}
              {closed.map((each) => (
                <ListRow
                  key={each.month}
                  title={each.month}
                  note={t('closedBy', { name: each.by ?? '', at: instantText(each.closedAt) })}
                  value={t('content', { count: each.entries, amount: money(each.amount) })}
                />
              ))}
            </Card>
          </>
        )}
      </Loaded>
      <Confirm
        open={asking}
        title={t('closeTitle')}
        consequence={t('closeWords', { month })}
        action={t('close', { month })}
        danger
        busy={close.busy}
        error={close.sentence}
        onConfirm={() => close.run({ month })}
        onCancel={() => setAsking(false)}
      />
    </Page>
  );
}
