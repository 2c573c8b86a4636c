import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { useWrite } from '@/cloud/use-write';
import { Button } from '@/components/button';
import { Confirm } from '@/components/confirm';
import { useProceedingsText } from '../../text';
import { type Floor, type FloorMotion, floorKey } from './use-floor';

/** Ends the voting, or takes the motion back; the count in the question goes on while one thinks. */
export const CloseMotion = ({ motion, floor }: { motion: FloorMotion; floor: Floor }) => {
  const t = useProceedingsText('floor');
  const [asked, setAsked] = useState<'close' | 'withdraw' | null>(null);
  const close = useWrite(cloud.proceedings.closeMotion, {
    refreshes: [floorKey(floor.meetingId), ['proceedings', 'minutes', floor.meetingId]],
    onDone: (_, { withdraw }) => {
      setAsked(null);
      void Taro.showToast({ icon: 'none', title: t(withdraw ? 'motions.withdrawnDone' : 'motions.closedDone') });
    },
  });
  const cancel = () => {
    close.reset();
    setAsked(null);
  };
  const present = floor.quorum?.present ?? motion.voted;
  const left = Math.max(0, present - motion.voted);
  const { voted } = motion;
  const live = left > 0 ? t('motions.closeLive', { voted, present, left }) : t('motions.closeAll', { voted });
  return (
    <View className="floor-buttons">
      <Button kind={motion.barred === null ? 'plain' : 'primary'} small onTap={() => setAsked('close')}>
        {t('motions.close')}
      </Button>
      <Button kind="quiet" small onTap={() => setAsked('withdraw')}>
        {t('motions.withdraw')}
      </Button>
      <Confirm
        open={asked === 'close'}
        title={t('motions.closeTitle')}
        consequence={t('motions.closeConsequence', { live })}
        action={t('motions.close')}
        busy={close.busy}
        error={close.sentence}
        onConfirm={() => close.run({ motionId: motion.id, withdraw: false })}
        onCancel={cancel}
      />
      <Confirm
        open={asked === 'withdraw'}
        title={t('motions.withdrawTitle')}
        consequence={t('motions.withdrawConsequence')}
        action={t('motions.withdraw')}
        danger
        busy={close.busy}
        error={close.sentence}
        onConfirm={() => close.run({ motionId: motion.id, withdraw: true })}
        onCancel={cancel}
      />
    </View>
  );
};
