import { useMemo, useState } from 'react';
import { cloud } from '@/cloud/client';
import { holds, useWhoami } from '@/cloud/reads';
import { useExport } from '@/cloud/use-export';
import { Tap } from '@/components/tap';
import { go } from '@/hooks/go';
import { money } from '@/i18n/money';
import { FigureRow } from '@/kit/figure-row';
import { Register } from '@/kit/register/register';
import type { Column, Filter, Values, View } from '@/kit/register/types';
import { useExpensesText } from '../../text';
import type { Advance } from '../../types';
import { ReturnSheet } from './return-sheet';
import './advances.scss';

definePageConfig({ navigationBarTitleText: '借款核销', enablePullDownRefresh: true });

type Whole = Awaited<ReturnType<typeof cloud.expenses.advances>>;
type Taken = Parameters<typeof cloud.expenses.exportAdvances>[0];
type Text = ReturnType<typeof useExpensesText<'pay'>>;
const columns = (t: Text, onTake?: (advance: Advance) => void): Column<Advance, Whole>[] => [
  {
    ...{ key: 'claimant', title: t('columns.claimant'), width: 200, fixed: true },
    ...{ of: ({ claimant }) => claimant ?? '', note: ({ number }) => number },
  },
  { key: 'purpose', title: t('columns.purpose'), width: 220, of: ({ purpose }) => purpose },
  {
    ...{ key: 'clearBy', title: t('columns.clearBy'), width: 128, of: ({ clearBy }) => clearBy },
    tone: ({ overdue, left }) => (overdue ? 'cinnabar' : left === 0 ? 'neutral' : 'azure'),
  },
  { key: 'paidOn', title: t('columns.paidOn'), width: 112, of: ({ paidOn }) => paidOn },
  {
    ...{ key: 'amount', title: t('columns.amount'), width: 110, align: 'end' },
    ...{ of: ({ amount }) => money(amount), amount: { of: ({ amount }) => amount, words: money } },
  },
  { key: 'cleared', title: t('columns.cleared'), width: 110, align: 'end', of: ({ cleared }) => money(cleared) },
  { key: 'returned', title: t('columns.returned'), width: 110, align: 'end', of: ({ returned }) => money(returned) },
  {
    ...{ key: 'left', title: t('columns.left'), width: 110, align: 'end', of: ({ left }) => money(left) },
    amount: { of: ({ left }) => left, words: money },
    sum: ({ left }) => (left === null ? null : money(left)),
  },
  {
    ...{ key: 'take', title: t('columns.take'), width: 104, of: () => '' },
    extra: (row) =>
      onTake &&
      row.left > 0 && (
        <Tap className="advance-take" label={`${t('takeBack')}，${row.purpose}`} onTap={() => onTake(row)}>
          {t('takeBack')}
        </Tap>
      ),
  },
];
const usual = ['purpose', 'clearBy', 'amount', 'cleared', 'returned', 'left'];
const first = { key: 'clearBy', descending: false };

/** 借款核销: advances, those first that are to be cleared first. */
export default function AdvancesPage() {
  const t = useExpensesText('pay');
  const me = useWhoami().data;
  const mayPay = me !== undefined && holds(me, ['finance']);
  const [taking, setTaking] = useState<Advance>();
  const [known, setKnown] = useState<Whole>();
  const shown = useMemo(() => columns(t, mayPay ? setTaking : undefined), [t, mayPay]);
  const exporting = useExport(cloud.expenses.exportAdvances, ({ rows }) => t('advancesExported', { count: rows }));
  const filters: Filter[] = [
    { key: 'open', title: t('columns.left'), kind: 'one', options: [{ value: 'open', label: t('showOpen') }] },
  ];
  const views = useMemo((): View[] => {
    const none: Values = {};
    const look = { columns: mayPay ? [...usual, 'take'] : usual, sort: first };
    return [
      { ...look, key: 'open', name: t('showOpen'), filters: { open: ['open'] } },
      { ...look, key: 'all', name: t('showAll'), filters: none },
    ];
  }, [t, mayPay]);
  return (
    <Register<Whole>
      name="expenses.advances"
      title={t('advances')}
      search={t('searchAdvance')}
      columns={shown}
      filters={() => filters}
      views={views}
      read={async ({ q, filters: { open } }, cursor) => {
        const found = await cloud.expenses.advances({ q, open: (open?.length ?? 0) > 0, cursor });
        if (found.total !== null) setKnown(found);
        return found;
      }}
      count={(count) =>
        [
          t('countAdvance', { count }),
          count === known?.total && t('advancesLeft', { sum: money(known.left ?? 0), count: known.overdue ?? 0 }),
        ]
          .filter(Boolean)
          .join(t('and'))
      }
      totalOf={({ total }) => total}
      card={(row, { onTap }) => (
        <FigureRow
          title={[row.claimant, row.purpose].filter(Boolean).join(' · ')}
          figure={money(row.left)}
          tone={row.left === 0 ? 'off' : undefined}
          facts={[
            t('advanceFacts', { cleared: money(row.cleared), returned: money(row.returned) }),
            [row.number, t('clearBy', { day: row.clearBy }), row.overdue && t('overdue')].filter(Boolean).join(' · '),
          ]}
          onTap={onTap}
          act={mayPay && row.left > 0 ? { verb: t('takeBack'), onTap: () => setTaking(row) } : undefined}
        />
      )}
      nameOf={({ claimant, purpose }) => [claimant, purpose].filter(Boolean).join(' · ')}
      open={({ id }) => go('expenses/expense', { id })}
      take={{
        busy: exporting.busy,
        run: ({ q, filters: { open } }, chosen, ids) =>
          exporting.run({
            ...{ q, open: (open?.length ?? 0) > 0, ids: ids && [...ids] },
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
