import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { useWrite } from '@/cloud/use-write';
import { Button } from '@/components/button';
import { DateField } from '@/components/date-field';
import { Field } from '@/components/field';
import { Sheet } from '@/components/sheet';
import { today } from '@/i18n/dates';
import { useReconciliationText } from '../../text';

/** A refund that went out by hand: its number and day. A bank's line of it is linked by itself otherwise. */
export const GoneSheet = ({ refundId, onClose }: { refundId: string; onClose: () => void }) => {
  const t = useReconciliationText('unapplied');
  const [externalNo, setExternalNo] = useState('');
  const [day, setDay] = useState(today());
  const write = useWrite(cloud.payments.recordRefund, { onDone: onClose });
  return (
    <Sheet
      open
      title={t('goneTitle')}
      onClose={onClose}
      footer={
        <Button
          busy={write.busy}
          disabled={externalNo.trim() === ''}
          onTap={() => write.run({ refundId, externalNo, day })}
        >
          {t('gone')}
        </Button>
      }
    >
      <Field
        label={t('goneNo')}
        maxLength={64}
        value={externalNo}
        onChange={setExternalNo}
        error={write.sentence ?? undefined}
      />
      <DateField label={t('goneDay')} value={day} until={today()} onChange={setDay} />
    </Sheet>
  );
};
