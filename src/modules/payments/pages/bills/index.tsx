import { useMemo } from 'react';
import { cloud } from '@/cloud/client';
import { useExport } from '@/cloud/use-export';
import { useWhoami } from '@/cloud/reads';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { go } from '@/hooks/go';
import { money } from '@/i18n/money';
import { FigureRow } from '@/kit/figure-row';
import { Register } from '@/kit/register/register';
import type { Column, Question, View } from '@/kit/register/types';
import { standingOf, toneOf } from '../../bill-tone';
import { usePaymentsText } from '../../text';
import type { BillPage } from '../../types';

definePageConfig({ navigationBarTitleText: '收款单台账', enablePullDownRefresh: true });

type Row = BillPage['rows'][number];
const kinds = ['dues', 'service', 'meeting', 'grant', 'sponsorship', 'other'] as const;
const states = ['open', 'overdue', 'paid', 'cancelled'] as const;
const shown = ['payer', 'kind', 'amount', 'paid', 'due', 'state', 'number'];
const byNumber = { key: 'number', descending: true };
const inputOf = ({ q, filters }: Question) => ({
  q,
  state: states.find((each) => each === filters.state?.[0]),
  kind: kinds.find((each) => each === filters.kind?.[0]),
});

/** 收款单台账: what was charged, what came in for it, and what is late. */
export default function BillsPage() {
  const t = usePaymentsText();
  const me = useWhoami().data;
  const holds = (...offices: string[]) => me?.offices.some(({ office }) => offices.includes(office)) === true;
  const columns = useMemo(
    (): Column<Row, BillPage>[] => [
      { key: 'title', title: t('bills.columns.title'), width: 232, fixed: true, of: ({ title }) => title },
      { key: 'payer', title: t('bills.columns.payer'), width: 234, of: ({ payerName }) => payerName },
      { key: 'kind', title: t('bills.columns.kind'), width: 64, of: ({ kind }) => t(`kinds.${kind}`) },
      {
        key: 'amount',
        title: t('bills.columns.amount'),
        width: 96,
        align: 'end',
        of: ({ amount }) => money(amount),
        amount: { of: ({ amount }) => amount, words: money },
      },
      {
        key: 'paid',
        title: t('bills.columns.paid'),
        width: 96,
        align: 'end',
        of: ({ paid }) => money(paid),
        sum: ({ totals }) => money(totals.paid),
      },
      { key: 'due', title: t('bills.columns.due'), width: 104, of: ({ dueDay }) => dueDay },
      {
        key: 'state',
        title: t('bills.columns.state'),
        width: 88,
        of: (row) => t(`states.${standingOf(row)}`),
        tone: (row) => toneOf(standingOf(row)),
      },
      { key: 'issued', title: t('bills.columns.issued'), width: 110, of: ({ issuedOn }) => issuedOn },
      { key: 'number', title: t('bills.columns.number'), width: 130, of: ({ number }) => number },
    ],
    [t],
  );
  const views = useMemo(
    (): View[] =>
      (['open', 'overdue', 'paid', 'all'] as const).map(
        (key): View => ({
          key,
          name: t(`bills.views.${key}`),
          filters: key === 'all' ? {} : { state: [key] },
          columns: shown,
          sort: byNumber,
        }),
      ),
    [t],
  );
  const exporting = useExport(cloud.payments.exportBills, ({ rows }) => t('bills.exported', { count: rows }));
  return (
    <Register<BillPage>
      name="bills"
      title={t('bills.title')}
      search={t('bills.search')}
      columns={columns}
      filters={() => [
        {
          key: 'state',
          title: t('bills.columns.state'),
          kind: 'one',
          options: states.map((value) => ({ value, label: t(`states.${value}`) })),
        },
        {
          key: 'kind',
          title: t('bills.columns.kind'),
          kind: 'one',
          options: kinds.map((value) => ({ value, label: t(`kinds.${value}`) })),
        },
      ]}
      views={views}
      read={(question, cursor) => cloud.payments.bills({ ...inputOf(question), cursor })}
      count={(count) => t('bills.count', { count })}
      totalOf={({ totals }) => totals.count}
      card={(row, { onTap }) => (
        <FigureRow
          title={row.title}
          figure={money(row.amount)}
          tone={row.state === 'cancelled' ? 'struck' : row.state === 'paid' ? 'good' : undefined}
          facts={[row.payerName, [t(`states.${standingOf(row)}`), row.dueDay].join(' · ')]}
          onTap={onTap}
        />
      )}
      nameOf={({ title }) => title}
      open={({ id }) => go('payments/bill', { id })}
      take={
        holds('director', 'finance', 'supervisor')
          ? { busy: exporting.busy, run: (question) => exporting.run(inputOf(question)) }
          : undefined
      }
      mayTake={() => holds('director', 'finance', 'supervisor')}
      empty={t('bills.empty')}
      bar={() =>
        holds('clerk', 'director', 'finance') && (
          <ActionBar>
            <Button kind="plain" onTap={() => go('payments/invoices')}>
              {t('bills.invoices')}
            </Button>
            <Button onTap={() => go('payments/issue')}>{t('bills.issue')}</Button>
          </ActionBar>
        )
      }
    />
  );
}
