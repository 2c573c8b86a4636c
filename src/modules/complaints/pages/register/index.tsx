import { useMemo } from 'react';
import { complaintKinds, complaintStates, manners } from '@contracts/complaint-kinds';
import { cloud } from '@/cloud/client';
import { go } from '@/hooks/go';
import type { Translate } from '@/i18n/typed';
import { FigureCard } from '@/kit/register/card';
import { Register } from '@/kit/register/register';
import type { CardManner, Column, Filter, Question, View } from '@/kit/register/types';
import { stateTone } from '../../components/tone';
import type { zhCN } from '../../messages/zh-CN';
import { useComplaintsText } from '../../text';
import type { Row } from '../../types';

definePageConfig({ navigationBarTitleText: '投诉台账', enablePullDownRefresh: true });

type Whole = Awaited<ReturnType<typeof cloud.complaints.register>>;
type Input = Parameters<typeof cloud.complaints.register>[0];
type Text = Translate<typeof zhCN>;

const underWay = ['received', 'reviewing', 'accepted', 'hearing', 'heard', 'proposed', 'decided', 'appealed'] as const;
const over = ['closed', 'notAccepted', 'withdrawn'] as const;
const makerOf = (row: Row, t: Text) => row.maker ?? t(`manners.${row.manner}`);

const columnsOf = (t: Text): Column<Row, Whole>[] => [
  {
    ...{ key: 'about', title: t('register.columns.about'), width: 260, fixed: true },
    ...{ of: (row) => row.about || t(`kinds.${row.kind}`), note: ({ number }) => number },
  },
  {
    ...{ key: 'state', title: t('register.columns.state'), width: 96, of: ({ state }) => t(`states.${state}`) },
    tone: ({ state }) => stateTone(state),
  },
  { key: 'kind', title: t('register.columns.kind'), width: 96, of: ({ kind }) => t(`kinds.${kind}`) },
  { key: 'manner', title: t('register.columns.manner'), width: 80, of: ({ manner }) => t(`manners.${manner}`) },
  { key: 'maker', title: t('register.columns.maker'), width: 140, of: (row) => makerOf(row, t) },
  {
    ...{ key: 'receivedOn', title: t('register.columns.receivedOn'), width: 108, sort: 'received' },
    of: ({ receivedOn }) => receivedOn,
  },
  { key: 'dueOn', title: t('register.columns.dueOn'), width: 108, sort: 'due', of: ({ dueOn }) => dueOn ?? '' },
  {
    ...{ key: 'outcome', title: t('register.columns.outcome'), width: 96 },
    of: ({ outcome }) => (outcome ? t(`outcomes.${outcome}`) : ''),
  },
  { key: 'desk', title: t('register.columns.desk'), width: 96, of: ({ desk }) => t(`desks.${desk}`) },
  { key: 'number', title: t('register.columns.number'), width: 120, sort: 'number', of: ({ number }) => number },
];
const usual = ['state', 'kind', 'manner', 'receivedOn', 'dueOn', 'outcome', 'desk'];
const latest = { key: 'received', descending: true };
const viewsOf = (t: Text): View[] => [
  {
    ...{ key: 'open', name: t('register.views.open'), columns: usual, sort: { key: 'due', descending: false } },
    filters: { state: underWay },
  },
  {
    ...{ key: 'late', name: t('register.views.late'), columns: usual, sort: { key: 'due', descending: false } },
    filters: { late: ['late'] },
  },
  { key: 'closed', name: t('register.views.closed'), filters: { state: over }, columns: usual, sort: latest },
  { key: 'all', name: t('register.views.all'), filters: {}, columns: usual, sort: latest },
];
const filtersOf = (t: Text) => (): Filter[] => [
  {
    ...{ key: 'state', title: t('register.columns.state'), kind: 'many' as const },
    options: complaintStates.map((value) => ({ value, label: t(`states.${value}`) })),
  },
  {
    ...{ key: 'kind', title: t('register.columns.kind'), kind: 'one' as const },
    options: complaintKinds.map((value) => ({ value, label: t(`kinds.${value}`) })),
  },
  {
    ...{ key: 'manner', title: t('register.columns.manner'), kind: 'one' as const },
    options: manners.map((value) => ({ value, label: t(`manners.${value}`) })),
  },
  {
    ...{ key: 'late', title: t('register.late'), kind: 'one' as const },
    options: [{ value: 'late', label: t('register.lateOnly') }],
  },
  { key: 'from', title: t('register.from'), kind: 'day', says: (day) => t('register.fromDay', { day }) },
  { key: 'until', title: t('register.until'), kind: 'day', says: (day) => t('register.untilDay', { day }) },
];
const inputOf = ({ q, filters, sort }: Question): Omit<Input, 'cursor'> => ({
  q,
  state: filters.state?.length ? ([...filters.state] as Input['state']) : undefined,
  kind: filters.kind?.[0] as Input['kind'],
  manner: filters.manner?.[0] as Input['manner'],
  late: filters.late?.[0] === 'late',
  from: filters.from?.[0],
  until: filters.until?.[0],
  sort: sort.key as Input['sort'],
  descending: sort.descending,
});

/** 投诉台账: what waits, by its day. No confidential complainant is in it. */
export default function RegisterPage() {
  const t = useComplaintsText();
  const [columns, views, filters] = useMemo(() => [columnsOf(t), viewsOf(t), filtersOf(t)], [t]);
  return (
    <Register<Whole>
      name="complaints"
      title={t('register.title')}
      search={t('register.search')}
      columns={columns}
      filters={filters}
      views={views}
      read={(question, cursor) => cloud.complaints.register({ ...inputOf(question), cursor })}
      count={(count) => t('register.count', { count })}
      totalOf={({ total }) => total}
      card={(row, as) => <ComplaintCard row={row} as={as} />}
      nameOf={({ number }) => number}
      open={({ id }) => go('complaints/complaint', { id })}
      mayTake={() => false}
      empty={t('register.empty')}
    />
  );
}

/** A row on a phone. */
const ComplaintCard = ({ row, as }: { row: Row; as: CardManner }) => {
  const t = useComplaintsText();
  return (
    <FigureCard
      title={[t(`kinds.${row.kind}`), row.about].filter(Boolean).join('：')}
      figure={t(`states.${row.state}`)}
      off={row.state === 'withdrawn' || row.state === 'notAccepted'}
      facts={[
        [row.number, makerOf(row, t), row.outcome && t(`outcomes.${row.outcome}`)].filter(Boolean).join(' · '),
        row.mine ? t('register.yours') : null,
        row.dueOn && t('due', { day: row.dueOn }),
      ]}
      as={as}
    />
  );
};
