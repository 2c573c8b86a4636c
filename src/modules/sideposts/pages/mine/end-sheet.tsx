import { Text } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { useWrite } from '@/cloud/use-write';
import { Button } from '@/components/button';
import { DateField } from '@/components/date-field';
import { Sheet } from '@/components/sheet';
import { ReasonSheet } from '@/kit/reason-sheet';
import { useSidepostsText } from '../../text';
import type { Post } from '../../types';

/** A post that has ended, or that was declared by mistake. */
export const EndSheet = ({ post, act, onClose }: { post: Post; act: 'end' | 'withdraw'; onClose: () => void }) => {
  const t = useSidepostsText('mine');
  const [endedOn, setEndedOn] = useState<string | null>(null);
  const end = useWrite(cloud.sideposts.end, {
    refreshes: [['sideposts']],
    onDone: () => {
      onClose();
      void Taro.showToast({ icon: 'none', title: t('ended') });
    },
  });
  if (act === 'withdraw')
    return (
      <ReasonSheet
        open
        onClose={onClose}
        title={t('withdraw')}
        consequence={t('withdrawWords')}
        label={t('reason')}
        min={2}
        max={200}
        danger
        verb={t('withdraw')}
        kept={`${post.id}.withdraw`}
        write={cloud.sideposts.withdraw}
        input={(reason) => ({ postId: post.id, reason })}
        refreshes={[['sideposts']]}
        done={() => t('withdrawn')}
      />
    );
  return (
    <Sheet
      open
      title={`${post.orgName} · ${post.position}`}
      onClose={onClose}
      footer={
        <Button
          busy={end.busy}
          disabled={endedOn === null}
          onTap={() => endedOn && end.run({ postId: post.id, endedOn })}
        >
          {t('end')}
        </Button>
      }
    >
      <Text>{t('endWords')}</Text>
      <DateField label={t('endedOn')} value={endedOn} onChange={setEndedOn} error={end.sentence} />
    </Sheet>
  );
};
