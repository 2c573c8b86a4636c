import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { ChoiceChips } from '@/components/choice-chips';
import { DateField } from '@/components/date-field';
import { today } from '@/i18n/dates';
import { money } from '@/i18n/money';
import { ReasonSheet } from '@/kit/reason-sheet';
import { useExpensesText } from '../../text';
import type { Batch } from '../../types';

type Outcome = 'paid' | 'rejected' | 'returned' | 'dropped';
interface SettleSheetProps {
  batchId: string;
  item: Batch['rows'][number];
  onClose: () => void;
}

/** What the bank made of one payment; what was paid may come back. */
export const SettleSheet = ({ batchId, item, onClose }: SettleSheetProps) => {
  const t = useExpensesText('pay');
  const outcomes: readonly Outcome[] = item.state === 'paid' ? ['returned'] : ['paid', 'rejected', 'dropped'];
  const [state, setState] = useState<Outcome>(outcomes[0] ?? 'paid');
  const [day, setDay] = useState(today());
  const asks = state === 'rejected' || state === 'returned';
  return (
    <ReasonSheet
      open
      onClose={onClose}
      title={t('settleTitle')}
      consequence={t('settleWords', { payee: item.payeeName, amount: money(item.amount) })}
      label={t('reason')}
      min={asks ? 1 : 0}
      verb={t('settle')}
      kept={`${item.id}.settle`}
      write={cloud.expenses.settle}
      input={(reason) => ({ batchId, day, results: [{ itemId: item.id, state, reason }] })}
      refreshes={[['expenses'], ['register']]}
      done={() => t('settled')}
    >
      <ChoiceChips
        label={t('outcome')}
        choices={outcomes.map((value) => ({ value, label: t(`states.${value}`) }))}
        value={state}
        onChange={setState}
      />
      <DateField label={t('day')} value={day} until={today()} onChange={setDay} />
    </ReasonSheet>
  );
};
