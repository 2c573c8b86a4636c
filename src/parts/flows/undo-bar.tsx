import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect, useState } from 'react';
import type { CallContext } from '@/cloud/client';
import { now } from '@/cloud/clock';
import { sentenceOf } from '@/cloud/refusal';
import { useWrite } from '@/cloud/use-write';
import { accessible } from '@/components/accessible';
import { Tap } from '@/components/tap';
import { useText } from '@/i18n/main';
import { type Undo, undo } from './undo';
import './refusals';
import './undo-bar.scss';

const take = (done: Undo, options: { context: CallContext }) => done.take(options);

/** Ten quiet seconds in which the last decision can be taken back, whichever case is open by then. `here`: its id. */
export const UndoBar = ({ here, onBack }: { here: string; onBack?: () => void }) => {
  const done = undo.use();
  return done && <Countdown key={`${done.of}.${done.until}`} done={done} here={here} onBack={onBack} />;
};

const Countdown = ({ done, here, onBack }: { done: Undo; here: string; onBack?: () => void }) => {
  const t = useText();
  const secondsLeft = () => Math.ceil((done.until - now()) / 1000);
  const [left, setLeft] = useState(secondsLeft);
  const write = useWrite(take, {
    onDone: () => {
      undo.set(null);
      void Taro.showToast({ icon: 'none', title: t('undo.done') });
      if (done.of === here) onBack?.();
      else done.back();
    },
    onRefused: (error) => {
      undo.set(null);
      void Taro.showToast({ icon: 'none', title: sentenceOf(error) });
    },
  });
  useEffect(() => {
    const timer = setInterval(() => {
      setLeft(secondsLeft());
      if (secondsLeft() <= 0 && !write.busy) undo.set(null);
    }, 250);
    return () => clearInterval(timer);
  });
  return (
    <View className="undo">
      <View className="undo-words" {...accessible('status')}>
        <Text>{done.words}</Text>
      </View>
      <Tap className="undo-tap" label={t('undo.tap')} onTap={() => write.run(done)}>
        <Text>{t('undo.left', { count: Math.max(left, 0) })}</Text>
      </Tap>
    </View>
  );
};
