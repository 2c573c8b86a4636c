import { Text } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { cloud } from '@/cloud/client';
import { useWrite } from '@/cloud/use-write';
import { Button } from '@/components/button';
import { Field } from '@/components/field';
import { PhraseChips } from '@/components/phrase-chips';
import { Sheet } from '@/components/sheet';
import { useKeptWords } from '@/hooks/kept-words';
import { useText } from '@/i18n/main';
import './refusals';

const reasons = ['travel', 'ill', 'work', 'clash'] as const;

interface ExcuseSheetProps {
  meetingId: string;
  open: boolean;
  onClose: () => void;
}

/** 请假: who is on the roll says beforehand that he does not come, and why. */
export const ExcuseSheet = ({ meetingId, open, onClose }: ExcuseSheetProps) => {
  const t = useText();
  const reason = useKeptWords(`${meetingId}.excuse`);
  const send = useWrite(cloud.proceedings.excuse, {
    onDone: () => {
      reason.forget();
      onClose();
      void Taro.showToast({ icon: 'none', title: t('excuse.done') });
    },
  });
  const written = reason.words.trim();
  return (
    <Sheet
      open={open}
      title={t('excuse.title')}
      onClose={onClose}
      footer={
        <Button disabled={!written} busy={send.busy} onTap={() => send.run({ meetingId, reason: written })}>
          {t('excuse.send')}
        </Button>
      }
    >
      <Text>{t('excuse.consequence')}</Text>
      <Field
        label={t('excuse.reason')}
        maxLength={100}
        value={reason.words}
        onChange={reason.change}
        error={send.issues.reason ?? send.sentence}
      />
      <PhraseChips
        label={t('excuse.common')}
        phrases={reasons.map((name) => t(`excuse.reasons.${name}`))}
        onPick={reason.change}
      />
    </Sheet>
  );
};
