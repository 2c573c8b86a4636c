import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { sentenceOf } from '@/cloud/refusal';
import { useWrite } from '@/cloud/use-write';
import { Button } from '@/components/button';
import { Confirm } from '@/components/confirm';
import { goInstead } from '@/hooks/go';
import { ReasonSheet } from '@/kit/reason-sheet';
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
  const [ahead, setAhead] = useState(false);
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
      {askable && (
        <Button kind="plain" onTap={() => setAhead(true)}>
          {t('check.goAhead')}
        </Button>
      )}
      {ahead && (
        <ReasonSheet
          open
          onClose={() => setAhead(false)}
          title={t('check.goAhead')}
          consequence={t('check.goAheadConsequence')}
          verb={t('check.publish')}
          min={4}
          max={200}
          kept={`goAhead.${meetingId}`}
          write={cloud.meetings.publish}
          input={(goAhead) => ({ meetingId, version, goAhead })}
          field="goAhead"
          done={({ published }) => (published ? t('check.published') : t('check.held'))}
          onDone={({ published }) => published && goInstead('meetings/manage', { id: meetingId })}
        />
      )}
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
