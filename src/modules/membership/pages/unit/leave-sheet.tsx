import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { codeOf } from '@/cloud/refusal';
import { useWrite } from '@/cloud/use-write';
import { Button } from '@/components/button';
import { Field } from '@/components/field';
import { Sheet } from '@/components/sheet';
import { OnBehalf } from '@/parts/identity/on-behalf';
import { useMembershipText } from '../../text';
import type { Unit } from './use-unit';

const consequences = ['now', 'card', 'people', 'back'] as const;

interface LeaveSheetProps {
  unit: Unit;
  open: boolean;
  onClose: () => void;
  onLeft: (name: string) => void;
}

/** Leaving is free, immediate and nobody's to refuse; the name is typed so that it cannot happen by accident. */
export const LeaveSheet = ({ unit, open, onClose, onLeft }: LeaveSheetProps) => {
  const t = useMembershipText('members');
  const [confirmName, setConfirmName] = useState('');
  const [reason, setReason] = useState('');
  const leave = useWrite(cloud.membership.leave, { onDone: () => onLeft(unit.name) });
  const aboutName = leave.error && codeOf(leave.error) === 'NAME_MISMATCH';
  const run = () =>
    leave.run({
      membershipId: unit.id,
      confirmName: confirmName.trim(),
      ...(reason.trim() ? { reason: reason.trim() } : {}),
    });
  return (
    <Sheet
      open={open}
      title={t('leave.title')}
      onClose={onClose}
      footer={
        <Button kind="danger" disabled={confirmName.trim() === ''} busy={leave.busy} onTap={run}>
          {t('leave.confirm')}
        </Button>
      }
    >
      <OnBehalf name={unit.name} />
      {consequences.map((each) => (
        <View key={each} className="unit-consequence">
          <Text>{t(`leave.consequences.${each}`)}</Text>
        </View>
      ))}
      <Field
        label={t('leave.type')}
        hint={unit.name}
        maxLength={100}
        value={confirmName}
        onChange={setConfirmName}
        error={leave.issues.confirmName ?? (aboutName ? leave.sentence : null)}
      />
      <Field
        label={t('leave.reason')}
        hint={t('leave.reasonHint')}
        optional
        multiline
        maxLength={500}
        value={reason}
        onChange={setReason}
        error={leave.issues.reason ?? (aboutName ? null : leave.sentence)}
      />
    </Sheet>
  );
};
