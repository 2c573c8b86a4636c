import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { useExport } from '@/cloud/use-export';
import { usePullToRefresh, useRead } from '@/cloud/use-read';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Loaded } from '@/components/loaded';
import { NoticeBox } from '@/components/notice-box';
import { Page } from '@/components/page';
import { Section } from '@/components/section';
import { Segments } from '@/components/segments';
import { Skeleton } from '@/components/skeleton';
import { go } from '@/hooks/go';
import { today } from '@/i18n/dates';
import { money } from '@/i18n/money';
import { BarChart } from '@/kit/bar-chart';
import { type Period, spanOf, spanText } from '../../period';
import { useBooksText } from '../../text';
import { StatementRows } from './statement-rows';
import './statements.scss';

definePageConfig({ navigationBarTitleText: '财务报表', enablePullDownRefresh: true });

const kinds = ['activity', 'position', 'cash'] as const;
const periods = ['month', 'quarter', 'year'] as const;

/** 财务报表 `?year=`: the three statements of a month, quarter or year; every figure opens to its rows. */
export default function StatementsPage() {
  const t = useBooksText('statements');
  const [kind, setKind] = useState<(typeof kinds)[number]>('activity');
  // A year whose budget it was opened from.
  const { year } = useRouter().params;
  const [period, setPeriod] = useState<Period>(year ? 'year' : 'month');
  const [moved, setMoved] = useState(year ? Number(year) - Number(today().slice(0, 4)) : 0);
  const span = spanOf(today(), period, moved);
  const read = useRead(['books', 'statement', kind, span.from, span.to], () =>
    cloud.books.statement({ kind, ...span }),
  );
  usePullToRefresh();
  const sheets = useExport(cloud.books.exportStatements);
  const vouchers = useExport(cloud.books.exportVouchers, ({ entries }) => t('vouchers', { count: entries }));
  return (
    <Page title={t('title')} wide>
      <Segments
        label={t('kind')}
        choices={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        value={kind}
        onChange={setKind}
      />
      <Segments
        label={t('period')}
        choices={periods.map((value) => ({ value, label: t(`periods.${value}`) }))}
        value={period}
        onChange={(next) => {
          setPeriod(next);
          setMoved(0);
        }}
      />
      <View className="statement-span">
        <Button kind="plain" small onTap={() => setMoved(moved - 1)}>
          {t('earlier')}
        </Button>
        <Text className="statement-span-words">{spanText(span, period)}</Text>
        <Button kind="plain" small disabled={moved >= 0} onTap={() => setMoved(moved + 1)}>
          {t('later')}
        </Button>
      </View>
      <Loaded read={read} skeleton={<Skeleton shapes={['rows', 'rows']} />}>
        {({ lines, months, final }) => (
          <>
            {!final && <NoticeBox tone="azure" icon="clock" title={t('open')} />}
            <Text className="statement-note">{t('inYuan')}</Text>
            <StatementRows
              kind={kind}
              lines={lines}
              onOpen={({ name, opens }) =>
                opens &&
                go('books/lines', {
                  name,
                  account: opens.account,
                  cashItem: opens.cashItem,
                  net: opens.net ? '1' : undefined,
                  restricted: opens.restricted === undefined ? undefined : String(opens.restricted),
                  from: opens.from,
                  to: opens.to,
                })
              }
            />
            {kind === 'activity' && (
              <>
                <Section title={t('course')} />
                <Card>
                  <BarChart
                    title={t('course')}
                    bars={months.flatMap(({ month, income, cost }) => [
                      {
                        key: `${month}.in`,
                        label: t('income', { month }),
                        value: Math.max(0, income),
                        figure: money(income),
                        tone: 'good' as const,
                      },
                      {
                        key: `${month}.out`,
                        label: t('cost', { month }),
                        value: Math.max(0, cost),
                        figure: money(cost),
                      },
                    ])}
                  />
                </Card>
              </>
            )}
            <View className="statement-takes">
              {lines.some(({ budget }) => budget !== null) && (
                <Button kind="plain" small onTap={() => go('expenses/budget', { year: span.to.slice(0, 4) })}>
                  {t('toBudget')}
                </Button>
              )}
              <Button kind="plain" small busy={sheets.busy} onTap={() => sheets.run(span)}>
                {t('takeSheet')}
              </Button>
              <Button kind="plain" small busy={vouchers.busy} onTap={() => vouchers.run(span)}>
                {t('takeVouchers')}
              </Button>
            </View>
          </>
        )}
      </Loaded>
    </Page>
  );
}
