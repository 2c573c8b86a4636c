import { useState } from 'react';
import { Button } from '@/components/button';
import { Field } from '@/components/field';
import { PhraseChips } from '@/components/phrase-chips';
import { Sheet } from '@/components/sheet';
import { useAttendanceText } from '../../text';
import { gateName } from './gate-name';

/** What this gate is called, in the log and towards the other gates. */
export const NameSheet = ({ open, onClose }: { open: boolean; onClose: () => void }) => {
  const t = useAttendanceText();
  const [name, setName] = useState(gateName.get().name);
  const save = () => {
    const said = name.trim();
    if (said) gateName.rename(said);
    onClose();
  };
  return (
    <Sheet open={open} title={t('gate.name')} onClose={onClose} footer={<Button onTap={save}>{t('gate.save')}</Button>}>
      <PhraseChips label={t('gate.name')} phrases={t('gate.names').split('、')} onPick={setName} />
      <Field label={t('gate.name')} value={name} maxLength={20} hint={t('gate.renameNote')} onChange={setName} />
    </Sheet>
  );
};
