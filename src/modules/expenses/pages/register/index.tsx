import { useMemo } from 'react';
import { cloud } from '@/cloud/client';
import { useExport } from '@/cloud/use-export';
import { go } from '@/hooks/go';
import { instantText } from '@/i18n/dates';
import { money } from '@/i18n/money';
import type { Translate } from '@/i18n/typed';
import { Register } from '@/kit/register/register';
import type { Column, Filter, Question, View } from '@/kit/register/types';
import { stateTone } from '../../components/tone';
import type { zhCN } from '../../messages/zh-CN';
import { useExpensesText } from '../../text';
import { ExpenseCard } from './expense-card';

definePageConfig({ navigationBarTitleText: '支出台账', enablePullDownRefresh: true });

type Whole = Awaited<ReturnType<typeof cloud.expenses.register>>;
type Row = Whole['rows'][number];
type Input = Parameters<typeof cloud.expenses.register>[0];
type Taken = Parameters<typeof cloud.expenses.exportExpenses>[0];
type Text = Translate<typeof zhCN>;

const states = ['submitted', 'returned', 'approved', 'paying', 'paid', 'refused', 'withdrawn', 'cancelled'] as const;
const kinds = ['ordinary', 'reception', 'travel', 'advance'] as const;

const columnsOf = (t: Text): Column<Row, Whole>[] => [
  {
    ...{ key: 'payee', title: t('register.columns.payee'), width: 304, fixed: true, sort: 'payee' },
    ...{ of: ({ payeeName }) => payeeName, note: ({ number }) => number },
  },
  {
    ...{ key: 'amount', title: t('register.columns.amount'), width: 108, align: 'end', sort: 'amount' },
    of: ({ amount }) => money(amount),
    sum: ({ amount }) => (amount === null ? null : money(amount)),
    amount: { of: ({ amount }) => amount, words: money },
  },
  {
    ...{ key: 'state', title: t('register.columns.state'), width: 88, of: ({ state }) => t(`states.${state}`) },
    tone: ({ state }) => stateTone(state),
  },
  { key: 'purpose', title: t('register.columns.purpose'), width: 200, of: ({ purpose }) => purpose },
  { key: 'number', title: t('register.columns.number'), width: 130, sort: 'number', of: ({ number }) => number },
  { key: 'kind', title: t('register.columns.kind'), width: 96, of: ({ kind }) => t(`kinds.${kind}`) },
  {
    ...{ key: 'line', title: t('register.columns.line'), width: 104 },
    of: ({ lineTitle, lineCode }) => lineTitle ?? lineCode ?? t('edit.outside'),
  },
  { key: 'day', title: t('register.columns.day'), width: 108, sort: 'day', of: ({ day }) => day },
  { key: 'claimant', title: t('register.columns.claimant'), width: 84, of: ({ claimant }) => claimant ?? '' },
  {
    ...{ key: 'submittedAt', title: t('register.columns.submittedAt'), width: 150, sort: 'submitted' },
    of: ({ submittedAt }) => instantText(submittedAt),
  },
];
const usual = ['amount', 'state', 'purpose', 'line', 'day', 'claimant'];
const latest = { key: 'submitted', descending: true };
const viewsOf = (t: Text): View[] => [
  { key: 'all', name: t('register.views.all'), filters: {}, columns: usual, sort: latest },
  {
    ...{ key: 'deciding', name: t('register.views.deciding'), columns: usual, sort: latest },
    filters: { state: ['submitted', 'returned'] },
  },
  {
    ...{ key: 'toPay', name: t('register.views.toPay'), columns: usual, sort: latest },
    filters: { state: ['approved', 'paying'] },
  },
  { key: 'paid', name: t('register.views.paid'), filters: { state: ['paid'] }, columns: usual, sort: latest },
];
const filtersOf =
  (t: Text) =>
  (first: Whole | undefined): Filter[] => [
    {
      ...{ key: 'state', title: t('register.columns.state'), kind: 'many' as const },
      options: states.map((value) => ({ value, label: t(`states.${value}`) })),
    },
    {
      ...{ key: 'kind', title: t('register.columns.kind'), kind: 'one' as const },
      options: kinds.map((value) => ({ value, label: t(`kinds.${value}`) })),
    },
    {
      ...{ key: 'line', title: t('register.columns.line'), kind: 'one' as const },
      options: (first?.lines ?? []).map(({ code, title }) => ({ value: code, label: title })),
    },
    {
      ...{ key: 'meeting', title: t('edit.meeting'), kind: 'one' as const },
      options: (first?.meetings ?? []).map(({ id, title }) => ({ value: id, label: title })),
    },
    { key: 'from', title: t('register.from'), kind: 'day', says: (day) => t('register.fromDay', { day }) },
    { key: 'until', title: t('register.until'), kind: 'day', says: (day) => t('register.untilDay', { day }) },
  ];
/** What is set in the register, as the contract asks for it; what is kept on the device is judged there. */
const inputOf = ({ q, filters, sort }: Question): Omit<Input, 'cursor'> => ({
  q,
  state: filters.state?.length ? ([...filters.state] as Input['state']) : undefined,
  kind: filters.kind?.[0] as Input['kind'],
  lineCode: filters.line?.[0],
  meetingId: filters.meeting?.[0],
  from: filters.from?.[0],
  until: filters.until?.[0],
  sort: sort.key as Input['sort'],
  descending: sort.descending,
});

/** 支出台账: every expense of the association, for those who keep its money. */
export default function RegisterPage() {
  const t = useExpensesText();
  const [columns, views, filters] = useMemo(() => [columnsOf(t), viewsOf(t), filtersOf(t)], [t]);
  const exporting = useExport(cloud.expenses.exportExpenses, ({ rows }) => t('register.exported', { count: rows }));
  return (
    <Register<Whole>
      name="expenses"
      title={t('register.title')}
      search={t('register.search')}
      columns={columns}
      filters={filters}
      views={views}
      read={(question, cursor) => cloud.expenses.register({ ...inputOf(question), cursor })}
      count={(count) => t('register.count', { count })}
      totalOf={({ total }) => total}
      card={(row, as) => <ExpenseCard row={row} as={as} />}
      nameOf={({ payeeName, number }) => `${payeeName} ${number}`}
      open={({ id }) => go('expenses/expense', { id })}
      take={{
        busy: exporting.busy,
        run: (question, chosen, ids) =>
          exporting.run({
            ...inputOf(question),
            columns: ['number', ...chosen.filter((key) => key !== 'number')] as Taken['columns'],
            ids: ids && [...ids],
          }),
      }}
      mayTake={() => true}
      empty={t('register.empty')}
    />
  );
}
