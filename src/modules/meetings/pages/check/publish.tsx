import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { sentenceOf } from '@/cloud/refusal';
import { useWrite } from '@/cloud/use-write';
import { Button } from '@/components/button';
import { Confirm } from '@/components/confirm';
import { goInstead } from '@/hooks/go';
import { useMeetingsText } from '../../text';

interface PublishProps {
  meetingId: string;
  version: number;
  ready: boolean;
  /** Only a decision on the venue is missing: asking for it tells whoever decides. */
  askable: boolean;
}

/** Sends the notice, after naming what follows. Held back by the venue, it tells whoever decides. */
export const Publish = ({ meetingId, version, ready, askable }: PublishProps) => {
  const t = useMeetingsText('run');
  const [asking, setAsking] = useState(false);
  const say = (title: string) => void Taro.showToast({ icon: 'none', title, duration: 3000 });
  const publish = useWrite(cloud.meetings.publish, {
    onDone: ({ published }) => {
      setAsking(false);
      say(published ? t('check.published') : t('check.held'));
      if (published) goInstead('meetings/manage', { id: meetingId });
    },
    onRefused: (error) => {
      setAsking(false);
      say(sentenceOf(error));
    },
  });
  return (
    <>
      <Button
        disabled={!ready && !askable}
        busy={publish.busy && !asking}
        onTap={() => (ready ? setAsking(true) : publish.run({ meetingId, version }))}
      >
        {askable ? t('check.ask') : t('check.publish')}
      </Button>
      <Confirm
        open={asking}
        title={t('check.publishTitle')}
        consequence={t('check.publishConsequence')}
        action={t('check.publish')}
        busy={publish.busy}
        onConfirm={() => publish.run({ meetingId, version })}
        onCancel={() => setAsking(false)}
      />
    </>
  );
};
