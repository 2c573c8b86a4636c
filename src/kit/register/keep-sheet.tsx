import { Text } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { Button } from '@/components/button';
import { Field } from '@/components/field';
import { Sheet } from '@/components/sheet';
import { useRegisterText } from './text';
import type { Held } from './use-register';

/** A name for the present look of a register. */
export const KeepSheet = ({ held, onClose }: { held: Held; onClose: () => void }) => {
  const t = useRegisterText();
  const [name, setName] = useState('');
  const keep = () => {
    held.keep(name.trim());
    onClose();
    void Taro.showToast({ icon: 'none', title: t('kept') });
  };
  return (
    <Sheet
      open
      title={t('keepTitle')}
      onClose={onClose}
      footer={
        <Button disabled={!name.trim()} onTap={keep}>
          {t('keepAction')}
        </Button>
      }
    >
      <Text>{t('keepNote')}</Text>
      <Field label={t('keepName')} hint={t('keepHint')} maxLength={16} value={name} onChange={setName} />
    </Sheet>
  );
};
