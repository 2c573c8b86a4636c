import { useRouter } from '@tarojs/taro';
import { useMemo, useState } from 'react';
import type { Arrear, ArrearColumn } from '@contracts/dues';
import { arrearsAges } from '@contracts/dues-kinds';
import { cloud } from '@/cloud/client';
import { useExport } from '@/cloud/use-export';
import { isSecretariat, useWhoami } from '@/cloud/reads';
import { Register } from '@/kit/register/register';
import type { Filter, Question, View } from '@/kit/register/types';
import { tierText } from '@/parts/membership/tier-text';
import { useReveal } from '@/parts/membership/use-reveal';
import { useDuesText } from '../../text';
import { ActSheet } from './act-sheet';
import { ArrearCard } from './arrear-card';
import { type Arrears, columnsOf } from './columns';

definePageConfig({ navigationBarTitleText: '会费欠费', enablePullDownRefresh: true });

type Input = Parameters<typeof cloud.dues.arrears>[0];
const lists = ['unreachable', 'uncalled', 'deemed'] as const;
const usual = ['days', 'owed', 'contact', 'phone', 'called'];

/** What is set in the register, as the contract asks for it. */
const inputOf = ({ q, filters, sort }: Question): Omit<Input, 'cursor'> => ({
  q,
  age: filters.age?.length ? ([...filters.age] as Input['age']) : undefined,
  tier: filters.tier?.[0],
  only: filters.only?.[0] as Input['only'],
  sort: sort.key as Input['sort'],
  descending: sort.descending,
});

/** 会费欠费: by age, whom to call, and what a year in arrears may lead to. */
export default function ArrearsPage() {
  const t = useDuesText('arrears');
  const me = useWhoami().data;
  const only = useRouter().params.only;
  const [asked, setAsked] = useState<Arrear>();
  const { shown, askPhone, sheet: revealing } = useReveal(['contact']);
  const mayReveal = me !== undefined && isSecretariat(me);
  const columns = useMemo(() => columnsOf(t, shown, mayReveal ? askPhone : undefined), [t, shown, mayReveal, askPhone]);
  const filters = useMemo(
    () =>
      (first: Arrears | undefined): Filter[] => [
        {
          key: 'age',
          title: t('age'),
          kind: 'many',
          options: arrearsAges.map((value) => ({ value, label: t(`ages.${value}`) })),
        },
        {
          key: 'only',
          title: t('only'),
          kind: 'one',
          options: lists.map((value) => ({ value, label: t(`onlyWhich.${value}`) })),
        },
        {
          key: 'tier',
          title: t('columns.tier'),
          kind: 'one',
          options: (first?.tiers ?? []).map((value) => ({ value, label: tierText(value) })),
        },
      ],
    [t],
  );
  const views = useMemo((): View[] => {
    const sort = { key: 'days', descending: true };
    const all: View[] = [
      { key: 'all', name: t('views.all'), filters: {}, columns: ['tier', ...usual], sort },
      { key: 'calls', name: t('views.calls'), filters: { only: ['uncalled'] }, columns: usual, sort },
      { key: 'deemed', name: t('views.deemed'), filters: { only: ['deemed'] }, columns: ['dueDay', ...usual], sort },
    ];
    // A duty leads here for those who have been in arrears for a year.
    return only === 'deemed' ? [...all.slice(2), ...all.slice(0, 2)] : all;
  }, [t, only]);
  const exporting = useExport(cloud.dues.exportArrears, ({ rows }) => t('exported', { count: rows }));
  return (
    <Register<Arrears>
      name={only === 'deemed' ? 'arrears.deemed' : 'arrears'}
      title={t('title')}
      search={t('search')}
      columns={columns}
      filters={filters}
      views={views}
      read={(question, cursor) => cloud.dues.arrears({ ...inputOf(question), cursor })}
      count={(count) => t('count', { count })}
      totalOf={({ total }) => total}
      card={(row, as) => <ArrearCard row={row} as={as} />}
      nameOf={({ name }) => name}
      open={setAsked}
      take={{
        busy: exporting.busy,
        run: (question, chosen, ids) =>
          exporting.run({
            ...inputOf(question),
            columns: [
              'name',
              'memberNo',
              ...chosen.filter((key) => key !== 'name' && key !== 'memberNo'),
            ] as ArrearColumn[],
            ids: ids && [...ids],
          }),
      }}
      mayTake={({ mayExport }) => mayExport}
      empty={t('empty')}
    >
      {revealing}
      {asked && <ActSheet row={asked} onClose={() => setAsked(undefined)} />}
    </Register>
  );
}
