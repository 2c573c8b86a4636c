import { Text } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { toE164 } from '@contracts/phone';
import { cloud } from '@/cloud/client';
import { codeOf } from '@/cloud/refusal';
import { useWrite } from '@/cloud/use-write';
import { Button } from '@/components/button';
import { Field } from '@/components/field';
import { Sheet } from '@/components/sheet';
import { OnBehalf } from '@/parts/identity/on-behalf';
import { useMembershipText } from '../../text';

const blank = { name: '', phone: '', title: '' };
const aboutPhone = ['PHONE_INVALID', 'ALREADY_REPRESENTATIVE'];

export const AddPersonSheet = ({ open, onClose }: { open: boolean; onClose: () => void }) => {
  const t = useMembershipText('members');
  const [typed, setTyped] = useState(blank);
  const [tried, setTried] = useState(false);
  const add = useWrite(cloud.membership.addRepresentative, {
    onDone: (_, { name }) => {
      setTyped(blank);
      setTried(false);
      onClose();
      void Taro.showToast({ icon: 'none', title: t('people.added', { name }) });
    },
  });
  const change = (part: Partial<typeof blank>) => {
    add.reset();
    setTyped({ ...typed, ...part });
  };
  const name = typed.name.trim();
  const title = typed.title.trim();
  const shortName = tried && name.length < 2 ? t('people.tooShort') : null;
  const wrongPhone = tried && !toE164(typed.phone) ? t('people.phoneWrong') : null;
  const phoneRefused = add.error && aboutPhone.includes(codeOf(add.error));
  const save = () => {
    setTried(true);
    if (name.length >= 2 && toE164(typed.phone)) add.run({ name, phone: typed.phone, ...(title ? { title } : {}) });
  };
  return (
    <Sheet
      open={open}
      title={t('people.add')}
      onClose={onClose}
      footer={
        <Button busy={add.busy} onTap={save}>
          {t('people.save')}
        </Button>
      }
    >
      <OnBehalf settled />
      <Text>{t('people.addNote')}</Text>
      <Field
        label={t('people.name')}
        value={typed.name}
        maxLength={39}
        onChange={(value) => change({ name: value })}
        error={add.issues.name ?? shortName}
      />
      <Field
        label={t('people.phone')}
        hint={t('people.phoneHint')}
        value={typed.phone}
        maxLength={20}
        onChange={(value) => change({ phone: value })}
        error={add.issues.phone ?? (phoneRefused ? add.sentence : wrongPhone)}
      />
      <Field
        label={t('people.jobTitle')}
        optional
        value={typed.title}
        maxLength={30}
        onChange={(value) => change({ title: value })}
        error={add.issues.title ?? (phoneRefused ? null : add.sentence)}
      />
    </Sheet>
  );
};
