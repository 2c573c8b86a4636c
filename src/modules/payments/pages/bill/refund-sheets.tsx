import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { useWrite } from '@/cloud/use-write';
import { Button } from '@/components/button';
import { ChoiceChips } from '@/components/choice-chips';
import { Field } from '@/components/field';
import { Sheet } from '@/components/sheet';
import { today } from '@/i18n/dates';
import { money } from '@/i18n/money';
import { ReasonSheet } from '@/kit/reason-sheet';
import { fenAboveZero } from '@/i18n/typed-money';
import { usePaymentsText } from '../../text';
import type { ShownBill } from '../../types';

type Payment = ShownBill['payments'][number];

export const AskRefundSheet = ({
  bill,
  payment,
  onClose,
}: {
  bill: ShownBill;
  payment: Payment;
  onClose: () => void;
}) => {
  const t = usePaymentsText();
  const [amount, setAmount] = useState(money(payment.refundable));
  const [waives, setWaives] = useState<'waivesYes' | 'waivesNo'>('waivesYes');
  const fen = fenAboveZero(amount);
  return (
    <ReasonSheet
      open
      onClose={onClose}
      title={t('bill.askRefundTitle')}
      consequence={t('bill.askRefundWords')}
      verb={t('bill.askRefund')}
      min={4}
      kept={`refund.${bill.id}`}
      write={cloud.payments.askRefund}
      input={(reason) => ({
        billId: bill.id,
        paymentId: payment.paymentId,
        amount: fen ?? 0,
        waives: waives === 'waivesYes',
        reason,
      })}
      ready={fen !== null}
      done={() => t('bill.done')}
    >
      <Field
        label={t('bill.refundAmount')}
        type="digit"
        value={amount}
        onChange={setAmount}
        error={fen === null ? t('bill.wrongAmount') : null}
      />
      <ChoiceChips
        label={t('bill.waives')}
        choices={(['waivesYes', 'waivesNo'] as const).map((value) => ({ value, label: t(`bill.${value}`) }))}
        value={waives}
        onChange={setWaives}
      />
    </ReasonSheet>
  );
};

/** Cash and transfers go out by hand: their number is kept. */
export const GiveBackSheet = ({ refundId, onClose }: { refundId: string; onClose: () => void }) => {
  const t = usePaymentsText();
  const [externalNo, setExternalNo] = useState('');
  const write = useWrite(cloud.payments.recordRefund, {
    onDone: () => {
      onClose();
      void Taro.showToast({ icon: 'none', title: t('bill.done') });
    },
  });
  return (
    <Sheet
      open
      title={t('bill.giveBack')}
      onClose={onClose}
      footer={
        <Button
          busy={write.busy}
          disabled={externalNo.trim() === ''}
          onTap={() => write.run({ refundId, externalNo, day: today() })}
        >
          {t('bill.save')}
        </Button>
      }
    >
      <Field
        label={t('bill.giveBackNo')}
        value={externalNo}
        maxLength={64}
        onChange={setExternalNo}
        error={write.issues.externalNo ?? write.sentence}
      />
    </Sheet>
  );
};
