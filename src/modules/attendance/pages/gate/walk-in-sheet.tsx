import { Text } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button';
import { Field } from '@/components/field';
import { Sheet } from '@/components/sheet';
import { useAttendanceText } from '../../text';

export interface WalkIn {
  name: string;
  phone: string;
  unitName: string;
}
const nobody: WalkIn = { name: '', phone: '', unitName: '' };

/** Somebody who had not registered: the name is enough, the phone makes him one person at every gate. */
export const WalkInSheet = ({
  open,
  onClose,
  onDone,
}: {
  open: boolean;
  onClose: () => void;
  onDone: (person: WalkIn) => void;
}) => {
  const t = useAttendanceText();
  const [person, setPerson] = useState(nobody);
  const [asked, setAsked] = useState(false);
  const short = person.name.trim().length < 2;
  const send = () => {
    setAsked(true);
    if (short) return;
    onDone({ name: person.name.trim(), phone: person.phone.trim(), unitName: person.unitName.trim() });
    setPerson(nobody);
    setAsked(false);
  };
  return (
    <Sheet
      open={open}
      title={t('gate.walkIn')}
      onClose={onClose}
      footer={<Button onTap={send}>{t('gate.walkInGo')}</Button>}
    >
      <Text>{t('gate.walkInNote')}</Text>
      <Field
        label={t('gate.walkInName')}
        value={person.name}
        maxLength={30}
        error={asked && short ? t('gate.walkInShort') : null}
        onChange={(name) => setPerson({ ...person, name })}
      />
      <Field
        label={t('gate.walkInPhone')}
        value={person.phone}
        type="number"
        maxLength={20}
        optional
        hint={t('gate.walkInPhoneNote')}
        onChange={(phone) => setPerson({ ...person, phone })}
      />
      <Field
        label={t('gate.walkInUnit')}
        value={person.unitName}
        maxLength={60}
        optional
        onChange={(unitName) => setPerson({ ...person, unitName })}
      />
    </Sheet>
  );
};
