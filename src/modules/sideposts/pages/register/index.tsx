import { useRouter } from '@tarojs/taro';
import { useMemo, useState } from 'react';
import { sidePostStates } from '@contracts/side-post-kinds';
import { cloud } from '@/cloud/client';
import { useExport } from '@/cloud/use-export';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { useText } from '@/i18n/main';
import type { Translate } from '@/i18n/typed';
import { FigureCard } from '@/kit/register/card';
import { Register } from '@/kit/register/register';
import type { CardManner, Column, Filter, Question, View } from '@/kit/register/types';
import type { zhCN } from '../../messages/zh-CN';
import { useSidepostsText } from '../../text';
import type { Row } from '../../types';
import { MissingSheet } from './missing-sheet';
import { PostSheet } from './post-sheet';

definePageConfig({ navigationBarTitleText: '兼职台账', enablePullDownRefresh: true });

type Whole = Awaited<ReturnType<typeof cloud.sideposts.register>>;
type Input = Parameters<typeof cloud.sideposts.register>[0];
type Taken = Parameters<typeof cloud.sideposts.exportPosts>[0];
type Text = Translate<typeof zhCN>;
type OfficeOf = (office: Row['offices'][number]) => string;

const columnsOf = (t: Text, officeOf: OfficeOf): Column<Row, Whole>[] => [
  {
    ...{ key: 'orgName', title: t('register.columns.orgName'), width: 240, fixed: true, sort: 'org' },
    ...{ of: ({ orgName }) => orgName, note: ({ member }) => (member ? t('mine.member') : null) },
  },
  { key: 'person', title: t('register.columns.person'), width: 96, of: ({ person }) => person ?? '' },
  {
    ...{ key: 'offices', title: t('register.columns.offices'), width: 120 },
    of: ({ offices }) => offices.map(officeOf).join(t('between')),
  },
  { key: 'position', title: t('register.columns.position'), width: 110, of: ({ position }) => position },
  { key: 'paid', title: t('register.columns.paid'), width: 90, of: ({ paid }) => t(paid ? 'yes' : 'no') },
  { key: 'band', title: t('register.columns.band'), width: 130, of: ({ band }) => t(`bands.${band}`) },
  {
    key: 'investee',
    title: t('register.columns.investee'),
    width: 90,
    of: ({ isInvestee }) => t(isInvestee ? 'yes' : 'no'),
  },
  { key: 'member', title: t('register.columns.member'), width: 90, of: ({ member }) => t(member ? 'yes' : 'no') },
  { key: 'from', title: t('register.columns.from'), width: 108, sort: 'from', of: ({ from }) => from },
  { key: 'until', title: t('register.columns.until'), width: 108, of: ({ endedOn, until }) => endedOn ?? until ?? '' },
  { key: 'approval', title: t('register.columns.approval'), width: 160, of: ({ approval }) => approval },
  {
    ...{ key: 'declaredOn', title: t('register.columns.declaredOn'), width: 108, sort: 'declared' },
    of: ({ declaredOn }) => declaredOn,
  },
  {
    ...{ key: 'state', title: t('register.columns.state'), width: 88, of: ({ state }) => t(`states.${state}`) },
    tone: ({ state }) => (state === 'waiting' ? 'amber' : state === 'confirmed' ? 'jade' : 'neutral'),
  },
  {
    key: 'confirmedBy',
    title: t('register.columns.confirmedBy'),
    width: 96,
    of: ({ confirmedBy }) => confirmedBy ?? '',
  },
];
const usual = ['person', 'offices', 'position', 'paid', 'band', 'state'];
const latest = { key: 'declared', descending: true };
const viewsOf = (t: Text): View[] => [
  {
    ...{ key: 'standing', name: t('register.views.standing'), columns: usual, sort: latest },
    filters: { state: ['waiting', 'confirmed'] },
  },
  { key: 'waiting', name: t('register.views.waiting'), filters: { state: ['waiting'] }, columns: usual, sort: latest },
  {
    ...{ key: 'paidByMember', name: t('register.views.paidByMember'), columns: usual, sort: latest },
    filters: { state: ['waiting', 'confirmed'], member: ['yes'], paid: ['yes'] },
  },
  { key: 'all', name: t('register.views.all'), filters: {}, columns: usual, sort: latest },
];
const flags = ['member', 'investee', 'paid'] as const;
const filtersOf = (t: Text) => (): Filter[] => [
  {
    ...{ key: 'state', title: t('register.columns.state'), kind: 'many' as const },
    options: sidePostStates.map((value) => ({ value, label: t(`states.${value}`) })),
  },
  ...flags.map((key) => ({
    ...{ key, title: t(`register.columns.${key}`), kind: 'one' as const },
    options: [
      { value: 'yes', label: `${t(`register.columns.${key}`)}：${t('yes')}` },
      { value: 'no', label: `${t(`register.columns.${key}`)}：${t('no')}` },
    ],
  })),
];
const flag = (given: readonly string[] | undefined) => (given?.[0] ? given[0] === 'yes' : undefined);
const inputOf = ({ q, filters, sort }: Question): Omit<Input, 'cursor'> => ({
  q,
  state: filters.state?.length ? ([...filters.state] as Input['state']) : undefined,
  ...{ member: flag(filters.member), investee: flag(filters.investee), paid: flag(filters.paid) },
  sort: sort.key as Input['sort'],
  descending: sort.descending,
});

/** 兼职台账: what everybody has declared, who confirms it, and who has not declared. `?id=` opens one. */
export default function RegisterPage() {
  const t = useSidepostsText();
  const house = useText();
  const [wanted, setWanted] = useState(useRouter().params.id);
  const [chosen, setChosen] = useState<Row | null>(null);
  const [missing, setMissing] = useState(false);
  const [columns, views, filters] = useMemo(
    () => [columnsOf(t, (office) => house(`offices.${office}`)), viewsOf(t), filtersOf(t)],
    [t, house],
  );
  const exporting = useExport(cloud.sideposts.exportPosts, ({ rows }) => t('register.exported', { count: rows }));
  return (
    <Register<Whole>
      name="sideposts"
      title={t('register.title')}
      search={t('register.search')}
      columns={columns}
      filters={filters}
      views={views}
      read={async (question, cursor) => {
        const page = await cloud.sideposts.register({ ...inputOf(question), cursor });
        const named = page.rows.find(({ id }) => id === wanted);
        if (named) setChosen(named);
        setWanted(undefined);
        return page;
      }}
      count={(count) => t('register.count', { count })}
      totalOf={({ total }) => total}
      says={({ waiting }) => (waiting ? t('register.waiting', { count: waiting }) : '')}
      card={(row, as) => <SidePostCard row={row} as={as} />}
      nameOf={({ orgName, person }) => `${person ?? ''} ${orgName}`}
      open={setChosen}
      take={{
        busy: exporting.busy,
        run: (question, shown, ids) =>
          exporting.run({
            ...inputOf(question),
            columns: ['orgName', ...shown.filter((key) => key !== 'orgName')] as Taken['columns'],
            ids: ids && [...ids],
          }),
      }}
      mayTake={() => true}
      empty={t('register.empty')}
      bar={() => (
        <ActionBar>
          <Button kind="plain" onTap={() => setMissing(true)}>
            {t('register.missingTitle')}
          </Button>
        </ActionBar>
      )}
    >
      {chosen && <PostSheet key={chosen.id} row={chosen} onClose={() => setChosen(null)} />}
      {missing && <MissingSheet onClose={() => setMissing(false)} />}
    </Register>
  );
}

/** A row on a phone. */
const SidePostCard = ({ row, as }: { row: Row; as: CardManner }) => {
  const t = useSidepostsText();
  return (
    <FigureCard
      title={row.orgName}
      figure={t(`states.${row.state}`)}
      off={row.state === 'withdrawn' || row.state === 'ended'}
      facts={[
        [row.person, row.position].filter(Boolean).join(' · '),
        [row.paid ? `${t('paid')} ${t(`bands.${row.band}`)}` : t('unpaid'), row.member && t('mine.member')]
          .filter(Boolean)
          .join(' · '),
      ]}
      as={as}
    />
  );
};
