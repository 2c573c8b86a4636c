import { useMemo, useState } from 'react';
import { cloud } from '@/cloud/client';
import { holds, useWhoami } from '@/cloud/reads';
import { useExport } from '@/cloud/use-export';
import { Tap } from '@/components/tap';
import { go } from '@/hooks/go';
import { money } from '@/i18n/money';
import { FigureRow } from '@/kit/figure-row';
import { FigureCard } from '@/kit/register/card';
import { Register } from '@/kit/register/register';
import type { CardManner, Column, Filter, Question, Values, View } from '@/kit/register/types';
import { useExpensesText } from '../../text';
import type { Advance } from '../../types';
import { ReturnSheet } from './return-sheet';
import './advances.scss';

definePageConfig({ navigationBarTitleText: '借款核销', enablePullDownRefresh: true });

type Whole = Awaited<ReturnType<typeof cloud.expenses.advances>>;
type Taken = Parameters<typeof cloud.expenses.exportAdvances>[0];
type Text = ReturnType<typeof useExpensesText<'pay'>>;
const takeBack = (t: Text, onTake: (advance: Advance) => void): Column<Advance, Whole> => ({
  ...{ key: 'take', title: t('columns.take'), width: 96, of: () => '' },
  extra: (row) =>
    row.left > 0 && (
      <Tap className="advance-take" label={`${t('takeBack')}，${row.purpose}`} onTap={() => onTake(row)}>
        {t('takeBack')}
      </Tap>
    ),
});
const columns = (t: Text, onTake?: (advance: Advance) => void): Column<Advance, Whole>[] => [
  {
    ...{ key: 'claimant', title: t('columns.claimant'), width: 168, fixed: true },
    ...{ of: ({ claimant }) => claimant ?? '', note: ({ number }) => number },
  },
  { key: 'purpose', title: t('columns.purpose'), width: 180, of: ({ purpose }) => purpose },
  {
    ...{ key: 'clearBy', title: t('columns.clearBy'), width: 116, of: ({ clearBy }) => clearBy },
    tone: ({ overdue, left }) => (overdue ? 'cinnabar' : left === 0 ? 'neutral' : 'azure'),
  },
  { key: 'paidOn', title: t('columns.paidOn'), width: 112, of: ({ paidOn }) => paidOn },
  {
    ...{ key: 'amount', title: t('columns.amount'), width: 104, align: 'end' },
    ...{ of: ({ amount }) => money(amount), amount: { of: ({ amount }) => amount, words: money } },
  },
  { key: 'cleared', title: t('columns.cleared'), width: 104, align: 'end', of: ({ cleared }) => money(cleared) },
  { key: 'returned', title: t('columns.returned'), width: 104, align: 'end', of: ({ returned }) => money(returned) },
  {
    ...{ key: 'left', title: t('columns.left'), width: 104, align: 'end', of: ({ left }) => money(left) },
    amount: { of: ({ left }) => left, words: money },
    sum: ({ left }) => (left === null ? null : money(left)),
  },
  ...(onTake ? [takeBack(t, onTake)] : []),
];
// What somebody may not do has no column.
const usual = ['purpose', 'clearBy', 'amount', 'cleared', 'returned', 'left', 'take'];
const first = { key: 'clearBy', descending: false };
const inputOf = ({ q, filters: { open } }: Question) => ({ q, open: (open?.length ?? 0) > 0 });

/** 借款核销: advances, those first that are to be cleared first. */
export default function AdvancesPage() {
  const t = useExpensesText('pay');
  const me = useWhoami().data;
  const mayPay = me !== undefined && holds(me, ['finance']);
  const [taking, setTaking] = useState<Advance>();
  const shown = useMemo(() => columns(t, mayPay ? setTaking : undefined), [t, mayPay]);
  const exporting = useExport(cloud.expenses.exportAdvances, ({ rows }) => t('advancesExported', { count: rows }));
  const filters: Filter[] = [
    { key: 'open', title: t('columns.left'), kind: 'one', options: [{ value: 'open', label: t('showOpen') }] },
  ];
  const views = useMemo((): View[] => {
    const none: Values = {};
    const look = { columns: usual, sort: first };
    return [
      { ...look, key: 'open', name: t('showOpen'), filters: { open: ['open'] } },
      { ...look, key: 'all', name: t('showAll'), filters: none },
    ];
  }, [t]);
  return (
    <Register<Whole>
      name="expenses.advances"
      title={t('advances')}
      search={t('searchAdvance')}
      columns={shown}
      filters={() => filters}
      views={views}
      read={(question, cursor) => cloud.expenses.advances({ ...inputOf(question), cursor })}
      count={(count) => t('countAdvance', { count })}
      says={({ left, overdue }) => t('advancesLeft', { sum: money(left ?? 0), count: overdue ?? 0 })}
      totalOf={({ total }) => total}
      card={(row, as) => <AdvanceCard row={row} as={as} onTake={mayPay ? setTaking : undefined} />}
      nameOf={({ claimant, purpose }) => [claimant, purpose].filter(Boolean).join(' · ')}
      open={({ id }) => go('expenses/expense', { id })}
      take={{
        busy: exporting.busy,
        run: (question, chosen, ids) =>
          exporting.run({
            ...inputOf(question),
            ids: ids && [...ids],
            columns: ['number', ...chosen.filter((key) => key !== 'take')] as Taken['columns'],
          }),
      }}
      mayTake={() => true}
      empty={t('advancesEmpty')}
    >
      {taking && <ReturnSheet advance={taking} onClose={() => setTaking(undefined)} />}
    </Register>
  );
}

interface AdvanceCardProps {
  row: Advance;
  as: CardManner;
  onTake?: (advance: Advance) => void;
}
const AdvanceCard = ({ row, as, onTake }: AdvanceCardProps) => {
  const t = useExpensesText('pay');
  const said = {
    title: [row.claimant, row.purpose].filter(Boolean).join(' · '),
    figure: money(row.left),
    facts: [
      t('advanceFacts', { cleared: money(row.cleared), returned: money(row.returned) }),
      [row.number, t('clearBy', { day: row.clearBy }), row.overdue && t('overdue')].filter(Boolean).join(' · '),
    ],
  };
  const settled = row.left === 0;
  // While several are chosen nothing is done with one.
  if (as.picked !== undefined) return <FigureCard {...said} off={settled} as={as} />;
  return (
    <FigureRow
      {...said}
      tone={settled ? 'off' : undefined}
      onTap={as.onTap}
      act={onTake && !settled ? { verb: t('takeBack'), onTap: () => onTake(row) } : undefined}
    />
  );
};
