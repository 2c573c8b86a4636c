import { Text } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { useWrite } from '@/cloud/use-write';
import { Button } from '@/components/button';
import { Field } from '@/components/field';
import { PhraseChips } from '@/components/phrase-chips';
import { Sheet } from '@/components/sheet';
import { useText } from '@/i18n/main';
import { zhCN } from '../../messages/zh-CN';
import { useIdentityText } from '../../text';
import type { Appointment } from './types';

const reasons = Object.keys(zhCN.appointments.reasons) as (keyof typeof zhCN.appointments.reasons)[];

/** Ends an office, with what follows from it and a reason that is kept. */
export const EndSheet = ({ appointment, onClose }: { appointment: Appointment | null; onClose: () => void }) => {
  const t = useIdentityText('appointments');
  const house = useText();
  const [reason, setReason] = useState('');
  const name = appointment?.personName || t('nameless');
  const office = appointment ? house(`offices.${appointment.office}`) : '';
  const close = () => {
    end.reset();
    setReason('');
    onClose();
  };
  const end = useWrite(cloud.identity.endAppointment, {
    onDone: () => {
      close();
      void Taro.showToast({ icon: 'none', title: t('ended', { name }) });
    },
  });
  return (
    <Sheet
      open={appointment !== null}
      title={t('endTitle', { name, office })}
      onClose={close}
      footer={
        <Button
          kind="danger"
          busy={end.busy}
          disabled={reason.trim() === ''}
          onTap={() => appointment && end.run({ appointmentId: appointment.id, reason: reason.trim() })}
        >
          {t('end')}
        </Button>
      }
    >
      <Text>{t('endConsequence', { name, office })}</Text>
      <Field
        label={t('reason')}
        multiline
        maxLength={200}
        placeholder={t('reasonPlaceholder')}
        value={reason}
        onChange={setReason}
        error={end.issues.reason ?? end.sentence}
      />
      <PhraseChips label={t('reason')} phrases={reasons.map((each) => t(`reasons.${each}`))} onPick={setReason} />
    </Sheet>
  );
};
