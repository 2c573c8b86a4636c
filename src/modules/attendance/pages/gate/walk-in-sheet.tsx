import { Text } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { Button } from '@/components/button';
import { Field } from '@/components/field';
import { Sheet } from '@/components/sheet';
import { type WalkInWords, type WrongWords, wrongWalkIn } from '@contracts/walk-in-words';
import { useAttendanceText } from '../../text';

export type WalkIn = WalkInWords;
const nobody: WalkIn = { name: '', phone: '', unitName: '' };

/** Somebody who had not registered: the name is enough, the phone makes him one person at every gate. */
export const WalkInSheet = ({
  open,
  given,
  onClose,
  onDone,
}: {
  open: boolean;
  /** To be corrected; null: somebody new. */
  given: WalkIn | null;
  onClose: () => void;
  onDone: (person: WalkIn) => void;
}) => {
  const t = useAttendanceText();
  const [person, setPerson] = useState(nobody);
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    setPerson(given ?? nobody);
  }, [given]);
  // What the server would not take is not written down: it would say 签到成功 of somebody who never arrives there.
  const wrong = wrongWalkIn(person);
  const said = (...which: WrongWords[]) => (asked && wrong && which.includes(wrong) ? t(`gate.wrong.${wrong}`) : null);
  const send = () => {
    setAsked(true);
    if (wrong) return;
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
        error={said('nameShort', 'nameLong', 'nameLetters')}
        onChange={(name) => setPerson({ ...person, name })}
      />
      <Field
        label={t('gate.walkInPhone')}
        value={person.phone}
        type="number"
        maxLength={20}
        optional
        hint={t('gate.walkInPhoneNote')}
        error={said('phoneLong')}
        onChange={(phone) => setPerson({ ...person, phone })}
      />
      <Field
        label={t('gate.walkInUnit')}
        value={person.unitName}
        maxLength={60}
        error={said('unitLong')}
        optional
        onChange={(unitName) => setPerson({ ...person, unitName })}
      />
    </Sheet>
  );
};
