import { cloud } from '@/cloud/client';
import { useText } from '@/i18n/main';
import { ReasonSheet } from '@/kit/reason-sheet';
import { zhCN } from '../../messages/zh-CN';
import { useIdentityText } from '../../text';
import type { Appointment } from './types';

const reasons = Object.keys(zhCN.appointments.reasons) as (keyof typeof zhCN.appointments.reasons)[];

/** Ends an office, with what follows from it and a reason that is kept. */
export const EndSheet = ({ appointment, onClose }: { appointment: Appointment; onClose: () => void }) => {
  const t = useIdentityText('appointments');
  const house = useText();
  const { id: appointmentId } = appointment;
  const name = appointment.personName || t('nameless');
  const office = house(`offices.${appointment.office}`);
  return (
    <ReasonSheet
      open
      onClose={onClose}
      title={t('endTitle', { name, office })}
      consequence={t('endConsequence', { name, office })}
      label={t('reason')}
      placeholder={t('reasonPlaceholder')}
      phrases={reasons.map((each) => t(`reasons.${each}`))}
      verb={t('end')}
      danger
      kept={`${appointmentId}.end`}
      write={cloud.identity.endAppointment}
      input={(reason) => ({ appointmentId, reason })}
      done={() => t('ended', { name })}
    />
  );
};
