import { cloud } from '@/cloud/client';
import { go } from '@/hooks/go';
import { instantText } from '@/i18n/dates';
import { money } from '@/i18n/money';
import { FigureRow } from '@/kit/figure-row';
import { ListPage } from '@/kit/list-page';
import { useExpensesText } from '../../text';

definePageConfig({ navigationBarTitleText: '付款批次', enablePullDownRefresh: true });

/** Payment batches, the latest first. */
export default function BatchesPage() {
  const t = useExpensesText('pay');
  return (
    <ListPage
      title={t('batches')}
      queryKey={['expenses', 'batches']}
      read={(cursor) => cloud.expenses.batches({ cursor })}
      row={({ id, number, amount, items, waiting, failed, layoutTitle, madeAt, madeBy }) => (
        <FigureRow
          title={number}
          figure={money(amount)}
          facts={[
            [t('batchRow', { count: items, waiting }), failed > 0 && t('failedCount', { count: failed })]
              .filter(Boolean)
              .join(' · '),
            [layoutTitle, madeBy, instantText(madeAt)].filter(Boolean).join(' · '),
          ]}
          onTap={() => go('expenses/batch', { id })}
        />
      )}
      empty={{
        ...{ icon: 'money', words: t('batchesEmpty'), action: t('title') },
        onAction: () => go('expenses/payable'),
      }}
    />
  );
}
