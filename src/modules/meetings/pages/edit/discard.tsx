import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { useWrite } from '@/cloud/use-write';
import { Button } from '@/components/button';
import { Confirm } from '@/components/confirm';
import { goBack } from '@/hooks/go';
import { useMeetingsText } from '../../text';

export const Discard = ({ meetingId, onGone }: { meetingId: string; onGone: () => void }) => {
  const t = useMeetingsText('run');
  const [asking, setAsking] = useState(false);
  const discard = useWrite(cloud.meetings.discard, {
    onDone: () => {
      onGone();
      setAsking(false);
      void Taro.showToast({ icon: 'none', title: t('edit.discarded') });
      goBack();
    },
  });
  return (
    <View className="edit-discard">
      <Button kind="danger" onTap={() => setAsking(true)}>
        {t('edit.discard')}
      </Button>
      <Confirm
        open={asking}
        title={t('edit.discard')}
        consequence={t('edit.discardConsequence')}
        action={t('edit.discard')}
        danger
        busy={discard.busy}
        error={discard.sentence}
        onConfirm={() => discard.run({ meetingId })}
        onCancel={() => setAsking(false)}
      />
    </View>
  );
};
