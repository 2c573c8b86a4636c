import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { useWrite } from '@/cloud/use-write';
import { Button } from '@/components/button';
import { ChoiceChips } from '@/components/choice-chips';
import { DateField } from '@/components/date-field';
import { Field } from '@/components/field';
import { Sheet } from '@/components/sheet';
import { today } from '@/i18n/dates';
import { money } from '@/i18n/money';
import { fenAboveZero } from '@/i18n/typed-money';
import { usePaymentsText } from '../../text';
import type { ShownBill } from '../../types';

/** What finance took in its hand, or found on the bank's list. */
export const ReceiveSheet = ({ bill, onClose }: { bill: ShownBill; onClose: () => void }) => {
  const t = usePaymentsText();
  const [channel, setChannel] = useState<'bank' | 'cash'>('bank');
  const [amount, setAmount] = useState(money(bill.amount - bill.paid));
  const [day, setDay] = useState(today());
  const [externalNo, setExternalNo] = useState('');
  const [payerName, setPayerName] = useState(bill.payerName);
  const write = useWrite(cloud.payments.receive, {
    onDone: ({ receiptNo }) => {
      onClose();
      void Taro.showToast({ icon: 'none', title: t('bill.received', { no: receiptNo }), duration: 3000 });
    },
  });
  const fen = fenAboveZero(amount);
  const ready = fen !== null && (channel === 'cash' || externalNo.trim() !== '');
  const save = () =>
    fen !== null &&
    write.run({
      channel,
      billId: bill.id,
      amount: fen,
      day,
      externalNo: channel === 'bank' ? externalNo : null,
      payerName,
      remark: bill.number,
    });
  return (
    <Sheet
      open
      title={t('bill.receive')}
      onClose={onClose}
      footer={
        <Button busy={write.busy} disabled={!ready} onTap={save}>
          {t('bill.save')}
        </Button>
      }
    >
      <ChoiceChips
        label={t('bill.channel')}
        choices={(['bank', 'cash'] as const).map((value) => ({ value, label: t(`channels.${value}`) }))}
        value={channel}
        onChange={setChannel}
      />
      <Field
        label={t('bill.amount')}
        type="digit"
        value={amount}
        onChange={setAmount}
        error={fen === null ? t('bill.wrongAmount') : write.issues.amount}
      />
      <DateField label={t('bill.day')} value={day} until={today()} onChange={setDay} />
      {channel === 'bank' && (
        <Field
          label={t('bill.externalNo')}
          value={externalNo}
          maxLength={64}
          onChange={setExternalNo}
          error={write.issues.externalNo}
        />
      )}
      <Field
        label={t('bill.payerName')}
        value={payerName}
        maxLength={60}
        onChange={setPayerName}
        error={write.sentence}
      />
    </Sheet>
  );
};
