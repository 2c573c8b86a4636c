import { useMemo } from 'react';
import { askers, inquiryStages, topics } from '@contracts/inquiry-kinds';
import { cloud } from '@/cloud/client';
import { holds, useWhoami } from '@/cloud/reads';
import { useExport } from '@/cloud/use-export';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { go } from '@/hooks/go';
import type { Translate } from '@/i18n/typed';
import { FigureCard } from '@/kit/register/card';
import { Register } from '@/kit/register/register';
import type { CardManner, Column, Filter, Question, View } from '@/kit/register/types';
import { scale } from '../../components/stars';
import { stageTone } from '../../components/tone';
import type { zhCN } from '../../messages/zh-CN';
import { useInquiriesText } from '../../text';
import type { Row } from '../../types';

definePageConfig({ navigationBarTitleText: '查询台账', enablePullDownRefresh: true });

type Whole = Awaited<ReturnType<typeof cloud.inquiries.register>>;
type Input = Parameters<typeof cloud.inquiries.register>[0];
type Taken = Parameters<typeof cloud.inquiries.exportInquiries>[0];
type Text = Translate<typeof zhCN>;

const underWay = ['received', 'assigned', 'drafting', 'reviewing', 'reviewed'] as const;
const over = ['replied', 'closed', 'transferred'] as const;
const starsOf = ({ rating }: Row, t: Text) => (rating === null ? '' : t(`stars.${scale[rating - 1] ?? 's3'}`));

const columnsOf = (t: Text): Column<Row, Whole>[] => [
  {
    ...{ key: 'title', title: t('register.columns.title'), width: 260, fixed: true },
    ...{ of: ({ title, number }) => title || number, note: ({ title, number }) => (title ? number : null) },
  },
  {
    ...{ key: 'stage', title: t('register.columns.stage'), width: 96, of: ({ stage }) => t(`stages.${stage}`) },
    tone: ({ stage, late, repliedOn }) => (late && !repliedOn ? 'cinnabar' : stageTone(stage)),
  },
  { key: 'topic', title: t('register.columns.topic'), width: 120, of: ({ topic }) => t(`topics.${topic}`) },
  { key: 'asker', title: t('register.columns.asker'), width: 110, of: ({ asker }) => t(`askers.${asker}`) },
  { key: 'from', title: t('register.columns.from'), width: 160, of: ({ from }) => from ?? '' },
  {
    ...{ key: 'receivedOn', title: t('register.columns.receivedOn'), width: 108, sort: 'received' },
    of: ({ receivedOn }) => receivedOn,
  },
  {
    ...{ key: 'dueOn', title: t('register.columns.dueOn'), width: 120, sort: 'due', of: ({ dueOn }) => dueOn },
    note: ({ late }) => (late ? t('register.isLate') : null),
  },
  {
    ...{ key: 'repliedOn', title: t('register.columns.repliedOn'), width: 108 },
    of: ({ repliedOn }) => repliedOn ?? '',
  },
  {
    ...{ key: 'extended', title: t('register.columns.extended'), width: 72 },
    of: ({ extended }) => t(extended ? 'register.yes' : 'register.no'),
  },
  { key: 'rating', title: t('register.columns.rating'), width: 96, of: (row) => starsOf(row, t) },
  {
    ...{ key: 'published', title: t('register.columns.published'), width: 72 },
    of: ({ published }) => t(published ? 'register.yes' : 'register.no'),
  },
  { key: 'number', title: t('register.columns.number'), width: 120, sort: 'number', of: ({ number }) => number },
];
const usual = ['stage', 'topic', 'asker', 'from', 'receivedOn', 'dueOn'];
const answered = ['stage', 'topic', 'asker', 'dueOn', 'repliedOn', 'rating', 'published'];
const byDay = { key: 'due', descending: false };
const latest = { key: 'received', descending: true };
const viewsOf = (t: Text): View[] => [
  { key: 'open', name: t('register.views.open'), columns: usual, sort: byDay, filters: { stage: underWay } },
  {
    ...{ key: 'late', name: t('register.views.late'), columns: [...usual, 'repliedOn'], sort: byDay },
    filters: { late: ['late'] },
  },
  { key: 'answered', name: t('register.views.answered'), columns: answered, sort: latest, filters: { stage: over } },
  { key: 'all', name: t('register.views.all'), columns: answered, sort: latest, filters: {} },
];
const filtersOf = (t: Text) => (): Filter[] => [
  {
    ...{ key: 'stage', title: t('register.columns.stage'), kind: 'many' as const },
    options: inquiryStages.map((value) => ({ value, label: t(`stages.${value}`) })),
  },
  {
    ...{ key: 'topic', title: t('register.columns.topic'), kind: 'one' as const },
    options: topics.map((value) => ({ value, label: t(`topics.${value}`) })),
  },
  {
    ...{ key: 'asker', title: t('register.columns.asker'), kind: 'one' as const },
    options: askers.map((value) => ({ value, label: t(`askers.${value}`) })),
  },
  {
    ...{ key: 'late', title: t('register.late'), kind: 'one' as const },
    options: [{ value: 'late', label: t('register.lateOnly') }],
  },
  { key: 'from', title: t('register.receivedFrom'), kind: 'day', says: (day) => t('register.fromDay', { day }) },
  { key: 'until', title: t('register.receivedUntil'), kind: 'day', says: (day) => t('register.untilDay', { day }) },
];
const inputOf = ({ q, filters, sort }: Question): Omit<Input, 'cursor'> => ({
  q,
  stage: filters.stage?.length ? ([...filters.stage] as Input['stage']) : undefined,
  topic: filters.topic?.[0] as Input['topic'],
  asker: filters.asker?.[0] as Input['asker'],
  late: filters.late?.[0] === 'late',
  from: filters.from?.[0],
  until: filters.until?.[0],
  sort: sort.key as Input['sort'],
  descending: sort.descending,
});

/** 查询台账: what waits, by its day; what was answered, and how late. */
export default function RegisterPage() {
  const t = useInquiriesText();
  const me = useWhoami().data;
  const [columns, views, filters] = useMemo(() => [columnsOf(t), viewsOf(t), filtersOf(t)], [t]);
  const exporting = useExport(cloud.inquiries.exportInquiries, ({ rows }) => t('register.exported', { count: rows }));
  return (
    <Register<Whole>
      name="inquiries"
      title={t('register.title')}
      search={t('register.search')}
      columns={columns}
      filters={filters}
      views={views}
      read={(question, cursor) => cloud.inquiries.register({ ...inputOf(question), cursor })}
      count={(count) => t('register.count', { count })}
      totalOf={({ total }) => total}
      card={(row, as) => <InquiryCard row={row} as={as} />}
      nameOf={({ number }) => number}
      open={({ id }) => go('inquiries/inquiry', { id })}
      take={{
        busy: exporting.busy,
        run: (question, shown, ids) =>
          exporting.run({
            ...inputOf(question),
            columns: [
              'number',
              'title',
              ...shown.filter((key) => key !== 'number' && key !== 'title'),
            ] as Taken['columns'],
            ids: ids && [...ids],
          }),
      }}
      mayTake={() => true}
      empty={t('register.empty')}
      bar={() => (
        <ActionBar>
          <Button kind="plain" onTap={() => go('inquiries/answers')}>
            {t('register.answers')}
          </Button>
          {me && holds(me, ['clerk', 'director']) && (
            <Button kind="plain" onTap={() => go('inquiries/note')}>
              {t('register.note')}
            </Button>
          )}
        </ActionBar>
      )}
    />
  );
}

/** A row on a phone. */
const InquiryCard = ({ row, as }: { row: Row; as: CardManner }) => {
  const t = useInquiriesText();
  return (
    <FigureCard
      title={row.title || row.number}
      figure={t(`stages.${row.stage}`)}
      off={row.stage === 'transferred'}
      facts={[
        [row.number, row.from ?? t(`askers.${row.asker}`), starsOf(row, t)].filter(Boolean).join(' · '),
        [
          row.repliedOn ? t('repliedOn', { day: row.repliedOn }) : t('due', { day: row.dueOn }),
          row.late && t('register.isLate'),
        ]
          .filter(Boolean)
          .join(' · '),
      ]}
      as={as}
    />
  );
};
