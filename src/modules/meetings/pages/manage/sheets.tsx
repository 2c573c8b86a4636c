import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { cloud } from '@/cloud/client';
import { useWrite } from '@/cloud/use-write';
import { Button } from '@/components/button';
import { Field } from '@/components/field';
import { PhraseChips } from '@/components/phrase-chips';
import { Sheet } from '@/components/sheet';
import { Tick } from '@/components/tick';
import { useMeetingsText } from '../../text';
import type { Managed } from './index';

export type Asked = 'cancel' | 'postpone' | 'close' | 'replay' | null;
const reasons = ['weather', 'venue', 'speaker', 'few'] as const;

interface SheetsProps {
  meeting: Managed;
  asked: Asked;
  onClose: () => void;
}

/** What is asked once more: calling off and postponing with a reason, closing, the link of the recording. */
export const ManageSheets = ({ meeting, asked, onClose }: SheetsProps) => {
  const t = useMeetingsText('run');
  const [words, setWords] = useState('');
  const [failed, setFailed] = useState(false);
  const { id: meetingId, version, counts, openMotions, replayUrl } = meeting;
  useEffect(() => {
    setWords(asked === 'replay' ? (replayUrl ?? '') : '');
    setFailed(false);
  }, [asked, replayUrl]);
  const done = (said: 'cancelled' | 'postponed' | 'closed' | 'replaySaved') => () => {
    onClose();
    void Taro.showToast({ icon: 'none', title: t(`manage.${said}`), duration: 3000 });
  };
  const cancel = useWrite(cloud.meetings.cancel, { onDone: done('cancelled') });
  const postpone = useWrite(cloud.meetings.postpone, { onDone: done('postponed') });
  const close = useWrite(cloud.meetings.close, { onDone: done('closed') });
  const replay = useWrite(cloud.meetings.addReplay, { onDone: done('replaySaved') });
  const reason = words.trim();
  const people = counts.confirmed + counts.offered + counts.waiting;
  if (asked === 'cancel' || asked === 'postpone') {
    const write = asked === 'cancel' ? cancel : postpone;
    return (
      <Sheet
        open
        title={t(`manage.${asked}`)}
        onClose={onClose}
        footer={
          <Button
            kind={asked === 'cancel' ? 'danger' : 'primary'}
            busy={write.busy}
            disabled={reason.length < 2}
            onTap={() => write.run({ meetingId, version, reason })}
          >
            {t(`manage.${asked}`)}
          </Button>
        }
      >
        <Text>{t(`manage.${asked}Consequence`, { count: people })}</Text>
        <Field
          label={t('manage.reason')}
          hint={t('manage.reasonHint')}
          multiline
          maxLength={200}
          value={words}
          onChange={setWords}
          error={write.issues.reason ?? write.sentence}
        />
        <View>
          <PhraseChips
            label={t('manage.common')}
            phrases={reasons.map((each) => t(`manage.reasons.${each}`))}
            onPick={setWords}
          />
        </View>
      </Sheet>
    );
  }
  if (asked === 'close')
    return (
      <Sheet
        open
        title={t('manage.closeTitle')}
        onClose={onClose}
        footer={
          <Button busy={close.busy} onTap={() => close.run({ meetingId, quorumFailed: failed })}>
            {t('manage.close')}
          </Button>
        }
      >
        <Text>{t('manage.closeConsequence')}</Text>
        {openMotions > 0 && (
          <Text className="manage-wrong">{t('manage.closeOpenMotions', { count: openMotions })}</Text>
        )}
        <Tick checked={failed} label={t('manage.quorumFailed')} onChange={setFailed} />
        {close.sentence && <Text className="manage-wrong">{close.sentence}</Text>}
      </Sheet>
    );
  if (asked === 'replay')
    return (
      <Sheet
        open
        title={t('manage.replayTitle')}
        onClose={onClose}
        footer={
          <Button busy={replay.busy} onTap={() => replay.run({ meetingId, url: reason || null })}>
            {t('manage.save')}
          </Button>
        }
      >
        <Field
          label={t('manage.replay')}
          hint={t('manage.replayHint')}
          value={words}
          maxLength={500}
          onChange={setWords}
          error={replay.issues.url ?? replay.sentence}
        />
      </Sheet>
    );
  return null;
};
