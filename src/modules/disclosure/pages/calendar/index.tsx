import { useCallback, useMemo, useState } from 'react';
import { disclosureKinds } from '@contracts/disclosure-kinds';
import { cloud } from '@/cloud/client';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { go } from '@/hooks/go';
import { monthText, today } from '@/i18n/dates';
import { useText } from '@/i18n/main';
import type { Translate } from '@/i18n/typed';
import { namesText } from '@/i18n/names';
import { FigureCard } from '@/kit/register/card';
import { Register } from '@/kit/register/register';
import type { CardManner, Column, Filter, Question, View } from '@/kit/register/types';
import { useSaid } from '../../components/said';
import { standTone } from '../../components/tone';
import type { zhCN } from '../../messages/zh-CN';
import { useDisclosureText } from '../../text';
import type { Calendar, Row } from '../../types';
import { BeginSheet } from './begin-sheet';
import { Months } from './months';

definePageConfig({ navigationBarTitleText: '公开日历', enablePullDownRefresh: true });

type Input = Parameters<typeof cloud.disclosure.calendar>[0];
type Text = Translate<typeof zhCN>;

const whoOf = (row: Row, officeOf: (office: Row['offices'][number]) => string) =>
  row.assignedTo ?? namesText(row.offices.map(officeOf));
const columnsOf = (
  t: Text,
  said: ReturnType<typeof useSaid>,
  officeOf: (office: Row['offices'][number]) => string,
): Column<Row, Calendar>[] => [
  {
    ...{ key: 'title', title: t('calendar.columns.title'), width: 300, fixed: true, sort: 'title' },
    of: ({ title }) => said(title),
  },
  {
    ...{ key: 'dueOn', title: t('calendar.columns.dueOn'), width: 120, sort: 'due' },
    ...{ of: ({ dueOn }) => dueOn ?? t('noDay'), note: ({ provisional }) => (provisional ? t('provisional') : null) },
  },
  {
    ...{ key: 'stand', title: t('calendar.columns.stand'), width: 100, of: ({ stand }) => t(`stands.${stand}`) },
    tone: standTone,
  },
  {
    ...{ key: 'late', title: t('calendar.columns.late'), width: 80 },
    of: ({ late }) => t(late ? 'calendar.yes' : 'calendar.no'),
  },
  {
    ...{ key: 'audience', title: t('calendar.columns.audience'), width: 120 },
    of: ({ audience }) => t(`audiences.${audience}`),
  },
  { key: 'who', title: t('calendar.columns.who'), width: 140, of: (row) => whoOf(row, officeOf) },
  {
    ...{ key: 'publishedOn', title: t('calendar.columns.publishedOn'), width: 110 },
    of: ({ publishedOn }) => publishedOn ?? '',
  },
  { key: 'doneOn', title: t('calendar.columns.doneOn'), width: 110, of: ({ doneOn }) => doneOn ?? '' },
  {
    ...{ key: 'versions', title: t('calendar.columns.versions'), width: 100 },
    of: ({ versions, correcting }) =>
      [versions > 0 && t('calendar.version', { no: versions }), correcting && t('correcting')]
        .filter(Boolean)
        .join(' · '),
  },
];
const usual = ['dueOn', 'stand', 'late', 'audience', 'who', 'doneOn', 'versions'];
const byDay = { key: 'due', descending: false };
const stands = ['open', 'late', 'done'] as const;
const viewsOf = (t: Text): View[] => [
  { key: 'all', name: t('calendar.views.all'), filters: {}, columns: usual, sort: byDay },
  ...stands.map((stand) => ({
    ...{ key: stand, name: t(`calendar.views.${stand}`), columns: usual, sort: byDay },
    filters: { stand: [stand] },
  })),
];
const months = Array.from({ length: 12 }, (_, n) => n + 1);
const filtersOf =
  (t: Text) =>
  (first: Calendar | undefined): Filter[] => [
    {
      ...{ key: 'year', title: t('calendar.year'), kind: 'one' as const },
      options: (first?.years ?? []).map((year) => ({ value: String(year), label: String(year) })),
    },
    {
      ...{ key: 'month', title: t('calendar.monthName'), kind: 'one' as const },
      options: months.map((month) => ({ value: String(month), label: monthText(month) })),
    },
    {
      ...{ key: 'stand', title: t('calendar.stand'), kind: 'one' as const },
      options: stands.map((value) => ({ value, label: t(`calendar.views.${value}`) })),
    },
    {
      ...{ key: 'kind', title: t('calendar.kind'), kind: 'many' as const },
      options: disclosureKinds.map((value) => ({ value, label: t(`kinds.${value}`) })),
    },
  ];
const numberOf = (given: readonly string[] | undefined) => (given?.[0] ? Number(given[0]) : undefined);
const thisYear = () => Number(today().slice(0, 4));
const inputOf = ({ q, filters, sort }: Question): Input => ({
  ...{ q, year: numberOf(filters.year) ?? thisYear(), month: numberOf(filters.month) },
  stand: filters.stand?.[0] as Input['stand'],
  kind: filters.kind?.length ? ([...filters.kind] as Input['kind']) : undefined,
  ...{ sort: sort.key as Input['sort'], descending: sort.descending },
});

/** 公开日历: what is to be shown in a year, by months; what is late stays late. */
export default function CalendarPage() {
  const t = useDisclosureText();
  const house = useText();
  const said = useSaid();
  const [beginning, setBeginning] = useState(false);
  const officeOf = useCallback((office: Row['offices'][number]) => house(`offices.${office}`), [house]);
  const [columns, views, filters] = useMemo(
    () => [columnsOf(t, said, officeOf), viewsOf(t), filtersOf(t)],
    [t, said, officeOf],
  );
  return (
    <Register<Calendar>
      name="disclosure"
      title={t('calendar.title')}
      search={t('calendar.search')}
      columns={columns}
      filters={filters}
      views={views}
      read={(question, cursor) => cloud.disclosure.calendar({ ...inputOf(question), cursor })}
      above={(first, values, filter) => (
        <Months
          first={first}
          year={numberOf(values.year) ?? thisYear()}
          month={numberOf(values.month) ?? null}
          onYear={(year) => filter({ ...values, year: [String(year)], month: [] })}
          onMonth={(month) => filter({ ...values, month: month === null ? [] : [String(month)] })}
        />
      )}
      count={(count) => t('calendar.count', { count })}
      totalOf={({ total }) => total}
      card={(row, as) => <DutyCard row={row} as={as} who={whoOf(row, officeOf)} />}
      nameOf={({ title }) => said(title)}
      open={({ id }) => go('disclosure/duty', { id })}
      mayTake={() => false}
      empty={t('calendar.empty')}
      bar={(first) =>
        first?.mayBegin && (
          <ActionBar>
            <Button kind="plain" onTap={() => setBeginning(true)}>
              {t('calendar.begin')}
            </Button>
          </ActionBar>
        )
      }
    >
      {beginning && <BeginSheet onClose={() => setBeginning(false)} />}
    </Register>
  );
}

/** A row on a phone. */
const DutyCard = ({ row, as, who }: { row: Row; as: CardManner; who: string }) => {
  const t = useDisclosureText();
  const said = useSaid();
  const { dueOn, provisional, stand, late, correcting } = row;
  return (
    <FigureCard
      title={said(row.title)}
      figure={late ? t(stand === 'done' ? 'lateDone' : 'late') : t(`stands.${stand}`)}
      off={stand === 'dropped'}
      facts={[
        [
          dueOn ? t('due', { day: dueOn }) : t('noDay'),
          provisional && t('provisional'),
          late && stand !== 'done' && t(`stands.${stand}`),
        ]
          .filter(Boolean)
          .join(' · '),
        [who, correcting && t('correcting')].filter(Boolean).join(' · '),
      ]}
      as={as}
    />
  );
};
