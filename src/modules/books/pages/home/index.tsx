import { Text } from '@tarojs/components';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { usePullToRefresh, useRead } from '@/cloud/use-read';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { ListRow } from '@/components/list-row';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { Section } from '@/components/section';
import { Skeleton } from '@/components/skeleton';
import { StatTile } from '@/components/stat-tile';
import { View } from '@tarojs/components';
import { go } from '@/hooks/go';
import { monthText } from '@/i18n/dates';
import { money } from '@/i18n/money';
import { namesText } from '@/i18n/names';
import { LineChart } from '@/kit/line-chart';
import { useBooksText } from '../../text';
import { FundSheet } from './fund-sheet';

definePageConfig({ navigationBarTitleText: '账簿', enablePullDownRefresh: true });

type Home = Awaited<ReturnType<typeof cloud.books.home>>;

/** 账簿: what is there, how the month goes, what waits. */
export default function BooksPage() {
  const t = useBooksText('home');
  const [opening, setOpening] = useState(false);
  const only = (categories: Home['funds'][number]['categories']) =>
    categories && t('fundOnly', { categories: namesText(categories.map((each) => t(`categories.${each}`))) });
  const read = useRead(['books', 'home'], () => cloud.books.home({}));
  usePullToRefresh();
  return (
    <Page
      title={t('title')}
      action={
        read.data?.mayWrite && (
          <ActionBar>
            {!read.data.opened && (
              <Button kind="plain" onTap={() => go('books/write', { kind: 'opening' })}>
                {t('opening')}
              </Button>
            )}
            <Button onTap={() => go('books/write')}>{t('write')}</Button>
          </ActionBar>
        )
      }
    >
      <Loaded read={read} skeleton={<Skeleton shapes={['text', 'rows', 'rows']} />}>
        {(home) => (
          <>
            <Waiting home={home} />
            <Figures home={home} />
            <Section title={t('rooms')} />
            <Card kind="list">
              <ListRow icon="form" title={t('entries')} note={t('entriesNote')} onTap={() => go('books/entries')} />
              <ListRow
                icon="book"
                title={t('statements')}
                note={t('statementsNote')}
                onTap={() => go('books/statements')}
              />
              <ListRow icon="list" title={t('chart')} note={t('chartNote')} onTap={() => go('books/chart')} />
              <ListRow
                icon="list"
                title={t('reconcile')}
                note={t('reconcileNote')}
                onTap={() => go('reconciliation/statements')}
              />
              <ListRow
                icon="stamp"
                title={t('closing')}
                note={home.closedUntil ? t('closed', { day: home.closedUntil }) : t('notClosed')}
                onTap={() => go('books/closing')}
              />
            </Card>
            <Section title={t('funds')} />
            <Card kind="list">
              {home.funds.map(({ id, name, restricted, purpose, balance, categories }) => (
                <ListRow
                  key={id}
                  title={name}
                  note={restricted ? [purpose, only(categories)].filter(Boolean).join(' · ') : t('general')}
                  value={balance === null ? undefined : t('fundLeft', { amount: money(balance) })}
                />
              ))}
            </Card>
            {home.mayWrite && (
              <Button kind="plain" small onTap={() => setOpening(true)}>
                {t('newFund')}
              </Button>
            )}
          </>
        )}
      </Loaded>
      {opening && <FundSheet onClose={() => setOpening(false)} />}
    </Page>
  );
}

const Waiting = ({ home: { waiting } }: { home: Home }) => {
  const t = useBooksText('home');
  if (waiting.length === 0) return null;
  return (
    <>
      <Section title={t('waiting')} />
      <Card kind="list">
        {waiting.map(({ id, kind, summary, amount, own, proposedBy, day }) => (
          <ListRow
            key={id}
            icon="stamp"
            title={summary}
            note={own ? t('own') : [proposedBy, day].filter(Boolean).join(' · ')}
            value={kind === 'chart' ? undefined : money(amount)}
            onTap={() => go('books/proposal', { id })}
          />
        ))}
      </Card>
    </>
  );
};

const Figures = ({ home: { money: accounts, months } }: { home: Home }) => {
  const t = useBooksText('home');
  const total = accounts.reduce((sum, { balance }) => sum + balance, 0);
  const now = months[months.length - 1] ?? { income: 0, cost: 0 };
  const points = (of: 'income' | 'cost') =>
    months.map((each) => ({
      key: each.month,
      label: monthText(Number(each.month.slice(5))),
      value: each[of] / 100,
      figure: money(each[of]),
    }));
  return (
    <>
      <View className="stat-tiles">
        <StatTile figure={money(total)} label={t('moneyAll')} />
        <StatTile figure={money(now.income - now.cost)} label={t('result')} urgent={now.income < now.cost} />
      </View>
      <View className="stat-tiles">
        <StatTile figure={money(now.income)} label={t('income')} />
        <StatTile figure={money(now.cost)} label={t('cost')} />
      </View>
      <Section title={t('money')} />
      <Card kind="list">
        {accounts.map(({ code, name, balance }) => (
          <ListRow
            key={code}
            icon="money"
            title={name}
            value={money(balance)}
            onTap={() => go('books/entries', { account: code })}
          />
        ))}
      </Card>
      <Section title={t('course')} />
      <Card>
        <Text>{t('courseIncome')}</Text>
        <LineChart title={t('courseIncome')} points={points('income')} />
        <Text>{t('courseCost')}</Text>
        <LineChart title={t('courseCost')} points={points('cost')} />
      </Card>
    </>
  );
};
