import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { codeOf, sentenceOf } from '@/cloud/refusal';
import { Field } from '@/components/field';
import { ReasonSheet } from '@/kit/reason-sheet';
import { OnBehalf } from '@/parts/identity/on-behalf';
import { useMembershipText } from '../../text';
import type { Unit } from './use-unit';

const consequences = ['card', 'people', 'back'] as const;

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
  const [wrong, setWrong] = useState<Error>();
  const aboutName = codeOf(wrong) === 'NAME_MISMATCH';
  return (
    <ReasonSheet
      open={open}
      onClose={onClose}
      title={t('leave.title')}
      consequence={t('leave.consequences.now')}
      label={t('leave.reason')}
      hint={t('leave.reasonHint')}
      min={0}
      max={500}
      verb={t('leave.confirm')}
      danger
      ready={confirmName.trim() !== ''}
      kept={`${unit.id}.leave`}
      write={cloud.membership.leave}
      input={(reason) => ({
        membershipId: unit.id,
        confirmName: confirmName.trim(),
        ...(reason ? { reason } : {}),
      })}
      onDone={() => onLeft(unit.name)}
      onRefused={setWrong}
      elsewhere={aboutName}
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
        onChange={(name) => (setConfirmName(name), setWrong(undefined))}
        error={wrong && aboutName ? sentenceOf(wrong) : null}
      />
    </ReasonSheet>
  );
};
