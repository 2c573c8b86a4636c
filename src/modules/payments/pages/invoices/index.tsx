import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { Segments } from '@/components/segments';
import { money } from '@/i18n/money';
import { FigureRow } from '@/kit/figure-row';
import { ListPage } from '@/kit/list-page';
import { usePaymentsText } from '../../text';
import type { Requests } from '../../types';
import { AnswerSheet } from './answer-sheet';

definePageConfig({ navigationBarTitleText: '票据申请', enablePullDownRefresh: true });

const states = ['asked', 'issued', 'reversed', 'refused'] as const;

/** Who asks for an official receipt, and the numbers of those that were issued. */
export default function InvoicesPage() {
  const t = usePaymentsText();
  const [state, setState] = useState<(typeof states)[number]>('asked');
  const [open, setOpen] = useState<Requests['rows'][number]>();
  return (
    <ListPage
      title={t('invoices.title')}
      queryKey={['payments', 'invoices', state]}
      filters={
        <Segments
          label={t('invoices.which')}
          choices={states.map((value) => ({ value, label: t(`invoices.filters.${value}`) }))}
          value={state}
          onChange={setState}
        />
      }
      read={(cursor) => cloud.payments.invoices({ state, cursor })}
      row={(request) => (
        <FigureRow
          title={request.title}
          figure={money(request.amount)}
          facts={[
            t('invoices.to', { name: request.titleName }),
            request.taxNo && t('invoices.tax', { no: request.taxNo }),
            request.email,
            request.number,
            request.toReverse && t('invoices.toReverse'),
          ]}
          act={
            request.state === 'asked'
              ? { verb: t('invoices.issue'), onTap: () => setOpen(request) }
              : request.state === 'issued'
                ? { verb: t('invoices.reverse'), onTap: () => setOpen(request) }
                : undefined
          }
        />
      )}
      empty={{ icon: 'form', words: t('invoices.none') }}
    >
      {open && <AnswerSheet key={open.id} request={open} onClose={() => setOpen(undefined)} />}
    </ListPage>
  );
}
