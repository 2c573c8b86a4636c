import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { Field } from '@/components/field';
import { money } from '@/i18n/money';
import { ReasonSheet } from '@/kit/reason-sheet';
import { fenAboveZero } from '@/i18n/typed-money';
import { useReconciliationText } from '../../text';
import type { Unapplied } from '../../types';

/** How much goes back, and why: a second person decides. */
export const GiveBackSheet = ({ payment, onClose }: { payment: Unapplied; onClose: () => void }) => {
  const t = useReconciliationText('unapplied');
  const [typed, setTyped] = useState(money(payment.left));
  const amount = fenAboveZero(typed);
  const good = amount !== null && amount <= payment.left;
  return (
    <ReasonSheet
      open
      onClose={onClose}
      title={t('giveBackTitle')}
      consequence={t('giveBackWords')}
      verb={t('giveBack')}
      min={4}
      kept={`giveBack.${payment.id}`}
      write={cloud.reconciliation.giveBack}
      input={(reason) => ({ paymentId: payment.id, amount: amount ?? 1, reason })}
      ready={good}
      done={() => t('asked')}
      onDone={onClose}
    >
      <Field label={t('amount')} type="digit" value={typed} onChange={setTyped} error={good ? undefined : t('wrong')} />
    </ReasonSheet>
  );
};
