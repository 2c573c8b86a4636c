import { Input, Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import '@/components/field.scss';
import { useAttendanceText } from '../../text';

/** Where there is no camera: a scanner gun types the code and ends it with Enter, or it is pasted. */
export const PasteCode = ({ onCode }: { onCode: (code: string) => void }) => {
  const t = useAttendanceText();
  const [code, setCode] = useState('');
  const send = () => {
    const said = code.trim();
    setCode('');
    if (said) onCode(said);
  };
  return (
    <Card>
      <Text className="gate-paste-note">{t('gate.pasteNote')}</Text>
      <View className="gate-paste">
        <Input
          className="field-input gate-paste-input"
          value={code}
          maxlength={300}
          focus
          placeholder={t('gate.paste')}
          placeholderClass="field-placeholder"
          aria-label={t('gate.paste')}
          onInput={(event) => setCode(event.detail.value)}
          onConfirm={send}
        />
        <Button small kind="plain" onTap={send}>
          {t('gate.pasteGo')}
        </Button>
      </View>
    </Card>
  );
};
