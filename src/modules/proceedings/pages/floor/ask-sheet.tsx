import { Text } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { codeOf } from '@/cloud/refusal';
import { useWrite } from '@/cloud/use-write';
import { Button } from '@/components/button';
import { Field } from '@/components/field';
import { Sheet } from '@/components/sheet';
import { Tick } from '@/components/tick';
import { useKeptWords } from '@/hooks/kept-words';
import { useProceedingsText } from '../../text';
import { type Floor, floorKey } from './use-floor';

/** A question to the meeting, with or without one's name. */
export const AskSheet = ({ floor, open, onClose }: { floor: Floor; open: boolean; onClose: () => void }) => {
  const t = useProceedingsText('floor');
  const { meetingId, status } = floor;
  const words = useKeptWords(`${meetingId}.ask`);
  // Kept beside the words: what was written to be asked without a name is not sent with one.
  const unnamed = useKeptWords(`${meetingId}.askUnnamed`);
  const anonymous = unnamed.words !== '';
  const [tried, setTried] = useState(false);
  const ask = useWrite(cloud.proceedings.ask, {
    refreshes: [floorKey(meetingId)],
    onDone: ({ state }) => {
      words.forget();
      unnamed.forget();
      setTried(false);
      onClose();
      void Taro.showToast({ icon: 'none', title: t(state === 'checking' ? 'asking.done' : 'asking.shown') });
    },
  });
  const text = words.words.trim();
  const early = status === 'noticed' && ask.error && codeOf(ask.error) === 'MEETING_STATUS';
  const short = tried && text.length < 2 ? t('asking.tooShort') : null;
  const send = () => {
    setTried(true);
    if (text.length >= 2) ask.run({ meetingId, text, anonymous });
  };
  return (
    <Sheet
      open={open}
      title={t('asking.title')}
      onClose={onClose}
      footer={
        <Button busy={ask.busy} onTap={send}>
          {t('asking.send')}
        </Button>
      }
    >
      <Field
        label={t('asking.words')}
        multiline
        maxLength={200}
        placeholder={t('asking.placeholder')}
        value={words.words}
        onChange={(value) => (ask.reset(), words.change(value))}
        error={ask.issues.text ?? short ?? (early ? t('asking.early') : ask.sentence)}
      />
      <Tick checked={anonymous} label={t('asking.anonymous')} onChange={(on) => unnamed.change(on ? 'yes' : '')} />
      <Text className="floor-quiet">{t('asking.note')}</Text>
    </Sheet>
  );
};
