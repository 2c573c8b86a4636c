import { useRouter } from '@tarojs/taro';
import { useMemo } from 'react';
import { cloud } from '@/cloud/client';
import { useRead } from '@/cloud/use-read';
import { go } from '@/hooks/go';
import { today } from '@/i18n/dates';
import { money } from '@/i18n/money';
import { FigureCard } from '@/kit/register/card';
import { Register } from '@/kit/register/register';
import type { CardManner, Column, Filter, Question } from '@/kit/register/types';
import { lastMonths } from '../../period';
import { sourceText, useBooksText } from '../../text';

definePageConfig({ navigationBarTitleText: '记账凭证', enablePullDownRefresh: true });

type Entries = Awaited<ReturnType<typeof cloud.books.entries>>;
type Entry = Entries['rows'][number];
const months = 24;

const inputOf = ({ q, filters }: Question) => {
  const one = (key: string) => filters[key]?.[0];
  return { q, month: one('month'), account: one('account'), fundId: one('fund'), sourceKind: one('source') };
};

/** 记账凭证: every entry of the books, the latest first. */
export default function EntriesPage() {
  const t = useBooksText('entries');
  const asked = useRouter().params.account;
  const chart = useRead(['books', 'chart'], () => cloud.books.chart({})).data;
  const columns = useMemo<Column<Entry, Entries>[]>(
    () => [
      { key: 'summary', title: t('columns.summary'), width: 320, fixed: true, of: ({ summary }) => summary },
      { key: 'day', title: t('columns.day'), width: 112, sort: 'day', of: ({ day }) => day },
      { key: 'party', title: t('columns.party'), width: 200, of: ({ party }) => party ?? '' },
      { key: 'source', title: t('columns.source'), width: 112, of: ({ sourceKind }) => sourceText(sourceKind) },
      {
        key: 'amount',
        title: t('columns.amount'),
        width: 136,
        align: 'end',
        of: ({ amount }) => money(amount),
        amount: { of: ({ amount }) => amount, words: money },
      },
      {
        key: 'state',
        title: t('columns.state'),
        width: 88,
        of: ({ reversal, reversed }) => t(reversal ? 'reversal' : reversed ? 'reversed' : 'normal'),
      },
    ],
    [t],
  );
  const filters = (first: Entries | undefined): Filter[] => [
    {
      key: 'month',
      title: t('filters.month'),
      kind: 'one',
      options: lastMonths(today(), months).map((value) => ({ value, label: value })),
    },
    {
      key: 'account',
      title: t('filters.account'),
      kind: 'one',
      options: (chart?.accounts ?? []).map(({ code, name }) => ({ value: code, label: `${code} ${name}` })),
    },
    {
      key: 'fund',
      title: t('filters.fund'),
      kind: 'one',
      options: (chart?.funds ?? []).map(({ id, name }) => ({ value: id, label: name })),
    },
    {
      key: 'source',
      title: t('filters.source'),
      kind: 'one',
      options: (first?.sources ?? []).map((value) => ({ value, label: sourceText(value) })),
    },
  ];
  const shown = ['day', 'party', 'source', 'amount', 'state'];
  return (
    <Register<Entries>
      name={asked ? `books.entries.${asked}` : 'books.entries'}
      title={t('title')}
      search={t('search')}
      columns={columns}
      filters={filters}
      views={[
        {
          key: asked ?? 'all',
          name: asked ? (chart?.accounts.find(({ code }) => code === asked)?.name ?? asked) : t('all'),
          filters: asked ? { account: [asked] } : {},
          columns: shown,
          sort: { key: 'day', descending: true },
        },
      ]}
      read={(question, cursor) => cloud.books.entries({ ...inputOf(question), cursor })}
      count={(count) => t('count', { count })}
      totalOf={({ total }) => total}
      card={(row, as) => <EntryCard row={row} as={as} />}
      nameOf={({ summary }) => summary}
      open={({ id }) => go('books/entry', { id })}
      mayTake={() => false}
      empty={t('empty')}
    />
  );
}

const EntryCard = ({ row, as }: { row: Entry; as: CardManner }) => {
  const t = useBooksText('entries');
  const { day, summary, amount, party, sourceKind, reversal, reversed } = row;
  const state = reversal ? t('reversal') : reversed ? t('reversed') : null;
  return (
    <FigureCard
      title={summary}
      facts={[[day, sourceText(sourceKind), state].filter(Boolean).join(' · '), party]}
      figure={money(amount)}
      as={as}
    />
  );
};
