import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Field } from '@/components/field';
import { scan } from '@/hooks/scan';
import { useIdentityText } from '../../text';
import { judgeCode, scannedCode, spacedCode, tidyCode } from './pairing-code';
import './desk-confirm.scss';

/** Types the code of the computer, or scans it from inside the mini-program. */
export const EnterCode = ({ onCode }: { onCode: (code: string) => void }) => {
  const t = useIdentityText('desk');
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const code = tidyCode(typed);
  const fault = judgeCode(code);
  const wrong = fault?.kind === 'wrong' ? t('confirm.enter.wrong', { letter: fault.letter }) : null;
  const short = tried && fault?.kind === 'short' ? t('confirm.enter.short', { count: fault.missing }) : null;
  const next = () => {
    setTried(true);
    if (!fault) onCode(code);
  };
  const read = async () => {
    const scanned = await scan({ album: true });
    if (scanned === null) return;
    const found = scannedCode(scanned);
    if (found) onCode(found);
    else void Taro.showToast({ icon: 'none', title: t('confirm.enter.notOurs') });
  };
  return (
    <View>
      <Text className="desk-confirm-title">{t('confirm.enter.head')}</Text>
      <Text className="desk-confirm-lead">{t('confirm.enter.lead')}</Text>
      <Card className="desk-confirm-code">
        <Field
          label={t('confirm.enter.label')}
          placeholder={t('confirm.enter.placeholder')}
          value={typed}
          maxLength={12}
          onChange={(value) => {
            setTried(false);
            setTyped(spacedCode(tidyCode(value)));
          }}
          error={wrong ?? short}
        />
      </Card>
      <View className="desk-confirm-buttons">
        <Button onTap={next}>{t('confirm.enter.next')}</Button>
        {process.env.TARO_ENV !== 'h5' && (
          <Button kind="plain" onTap={() => void read()}>
            {t('confirm.enter.scan')}
          </Button>
        )}
      </View>
    </View>
  );
};
