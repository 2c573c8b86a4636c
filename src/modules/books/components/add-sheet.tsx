import { useState } from 'react';
import { accountCodes, accountKinds, type AccountKind } from '@contracts/book-words';
import { Button } from '@/components/button';
import { Field } from '@/components/field';
import { NoticeBox } from '@/components/notice-box';
import { PickerField } from '@/components/picker-field';
import { Sheet } from '@/components/sheet';
import { useBooksText } from '../text';
import { useChange } from './use-change';

interface AddSheetProps {
  /** The number that is offered: the next under an account, or nothing for one that stands under no other. */
  code: string;
  under: string | null;
  onClose: () => void;
}

/** An account of the association's own: its number and name; the rest is as of what it stands under. */
export const AddSheet = ({ code: offered, under, onClose }: AddSheetProps) => {
  const t = useBooksText('chart');
  const [code, setCode] = useState(offered);
  const [name, setName] = useState('');
  const [nameEn, setNameEn] = useState('');
  const [kind, setKind] = useState<AccountKind | null>(null);
  const add = useChange(onClose);
  const top = under === null;
  const ready = accountCodes.test(code) && name.trim() !== '' && (!top || kind !== null);
  return (
    <Sheet
      open
      title={t('addTitle')}
      onClose={onClose}
      footer={
        <Button
          busy={add.busy}
          disabled={!ready}
          onTap={() =>
            add.run({
              kind: 'changes',
              changes: [
                {
                  do: 'add',
                  code,
                  name: name.trim(),
                  nameEn: nameEn.trim() || undefined,
                  kind: (top && kind) || undefined,
                },
              ],
            })
          }
        >
          {t('send')}
        </Button>
      }
    >
      <Field
        label={t('code')}
        hint={under === null ? t('codeHint') : t('codeUnder', { name: under })}
        type="number"
        maxLength={10}
        value={code}
        onChange={setCode}
      />
      <Field label={t('name')} maxLength={40} value={name} onChange={setName} />
      <Field label={t('nameEn')} hint={t('nameEnHint')} maxLength={80} value={nameEn} onChange={setNameEn} />
      {top && (
        <PickerField
          label={t('kind')}
          options={accountKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          value={kind}
          onChange={(value) => setKind(value as AccountKind)}
        />
      )}
      {add.sentence && <NoticeBox tone="cinnabar" icon="bang" title={add.sentence} />}
    </Sheet>
  );
};
