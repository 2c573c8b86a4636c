import { Text } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { useWrite } from '@/cloud/use-write';
import { Button } from '@/components/button';
import { ChoiceChips } from '@/components/choice-chips';
import { Field } from '@/components/field';
import { Sheet } from '@/components/sheet';
import { ReasonSheet } from '@/kit/reason-sheet';
import { usePaymentsText } from '../../text';
import type { Requests } from '../../types';

/** The number of what was issued elsewhere, why it cannot be, or the number of what reversed it. */
export const AnswerSheet = ({ request, onClose }: { request: Requests['rows'][number]; onClose: () => void }) => {
  const t = usePaymentsText('invoices');
  const reversing = request.state === 'issued';
  const kinds = request.billKind === 'dues' ? (['dues'] as const) : (['invoice', 'other'] as const);
  const [receiptKind, setReceiptKind] = useState<'dues' | 'invoice' | 'other'>(kinds[0]);
  const [number, setNumber] = useState('');
  const [checkCode, setCheckCode] = useState('');
  const [link, setLink] = useState('');
  const [refusing, setRefusing] = useState(false);
  const write = useWrite(cloud.payments.answerInvoice, {
    onDone: () => {
      onClose();
      void Taro.showToast({ icon: 'none', title: t('done') });
    },
  });
  const save = () =>
    write.run({
      requestId: request.id,
      answer: reversing
        ? { as: 'reversed', number }
        : { as: 'issued', receiptKind, number, checkCode: checkCode.trim() || null, link: link.trim() || null },
    });
  if (refusing)
    return (
      <ReasonSheet
        open
        onClose={onClose}
        title={t('refuseTitle')}
        consequence={t('refuseWords')}
        verb={t('refuse')}
        min={4}
        kept={`refuseInvoice.${request.id}`}
        write={cloud.payments.answerInvoice}
        input={(reason) => ({ requestId: request.id, answer: { as: 'refused' as const, reason } })}
        done={() => t('done')}
      />
    );
  return (
    <Sheet
      open
      title={t(reversing ? 'reverse' : 'issue')}
      onClose={onClose}
      footer={
        <Button busy={write.busy} disabled={number.trim() === ''} onTap={save}>
          {t(reversing ? 'reverse' : 'issue')}
        </Button>
      }
    >
      <Text>{t('to', { name: request.titleName })}</Text>
      {!reversing && (
        <ChoiceChips
          label={t('receiptKind')}
          choices={kinds.map((value) => ({ value, label: t(`receiptKinds.${value}`) }))}
          value={receiptKind}
          onChange={setReceiptKind}
        />
      )}
      <Field
        label={t(reversing ? 'reversedNo' : 'number')}
        maxLength={40}
        value={number}
        onChange={setNumber}
        error={write.issues['answer.number'] ?? write.sentence}
      />
      {!reversing && <Field label={t('checkCode')} optional maxLength={40} value={checkCode} onChange={setCheckCode} />}
      {!reversing && (
        <Field
          label={t('link')}
          optional
          maxLength={300}
          value={link}
          onChange={setLink}
          error={write.issues['answer.link']}
        />
      )}
      {!reversing && (
        <Button kind="quiet" small onTap={() => setRefusing(true)}>
          {t('refuse')}
        </Button>
      )}
    </Sheet>
  );
};
