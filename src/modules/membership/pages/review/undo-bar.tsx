import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { cloud } from '@/cloud/client';
import { now } from '@/cloud/clock';
import { sentenceOf } from '@/cloud/refusal';
import { useWrite } from '@/cloud/use-write';
import { accessible } from '@/components/accessible';
import { Tap } from '@/components/tap';
import { goInstead } from '@/hooks/go';
import '@/parts/flows/refusals';
import { useMembershipText } from '../../text';
import { type Undo, undo } from './undo';
import './review.scss';

const takeBack = ({ membershipId, caseId, version }: Undo, options: { context: { requestId?: string } }) =>
  caseId
    ? cloud.flows.takeBack({ caseId, version }, options).then(() => undefined)
    : cloud.membership.takeBack({ membershipId, version }, options).then(() => undefined);

/** Ten quiet seconds in which the last decision can be taken back, whichever case is open by then. */
export const UndoBar = ({ here, onBack }: { here: string; onBack: () => void }) => {
  const done = undo.use();
  return done && <Countdown key={`${done.membershipId}.${done.version}`} done={done} here={here} onBack={onBack} />;
};

const Countdown = ({ done, here, onBack }: { done: Undo; here: string; onBack: () => void }) => {
  const t = useMembershipText('review');
  const secondsLeft = () => Math.ceil((done.until - now()) / 1000);
  const [left, setLeft] = useState(secondsLeft);
  const write = useWrite(takeBack, {
    onDone: () => {
      undo.set(null);
      void Taro.showToast({ icon: 'none', title: t('undo.done') });
      if (done.membershipId === here) onBack();
      else goInstead('membership/review', { id: done.membershipId });
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
