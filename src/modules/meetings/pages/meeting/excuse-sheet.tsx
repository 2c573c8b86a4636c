import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { useWrite } from '@/cloud/use-write';
import { Button } from '@/components/button';
import { Field } from '@/components/field';
import { PhraseChips } from '@/components/phrase-chips';
import { Sheet } from '@/components/sheet';
import { useMeetingText } from '../../messages/meeting';

const phrases = ['travel', 'ill', 'work'] as const;

/** 请假: who is on the roll says beforehand that he does not come, and why. */
export const ExcuseSheet = ({
  meetingId,
  open,
  onClose,
}: {
  meetingId: string;
  open: boolean;
  onClose: () => void;
}) => {
  const t = useMeetingText();
  const [reason, setReason] = useState('');
  const excuse = useWrite(cloud.proceedings.excuse, {
    onDone: () => {
      onClose();
      void Taro.showToast({ icon: 'none', title: t('excuse.done') });
    },
  });
  return (
    <Sheet
      open={open}
      title={t('excuse.title')}
      onClose={onClose}
      footer={
        <Button
          busy={excuse.busy}
          disabled={!reason.trim()}
          onTap={() => excuse.run({ meetingId, reason: reason.trim() })}
        >
          {t('act.excuse')}
        </Button>
      }
    >
      <Text>{t('excuse.lead')}</Text>
      <Field
        label={t('excuse.reason')}
        value={reason}
        onChange={setReason}
        maxLength={100}
        error={excuse.issues.reason ?? excuse.sentence}
      />
      <View>
        <PhraseChips
          label={t('excuse.common')}
          phrases={phrases.map((each) => t(`excuse.phrases.${each}`))}
          onPick={setReason}
        />
      </View>
    </Sheet>
  );
};
