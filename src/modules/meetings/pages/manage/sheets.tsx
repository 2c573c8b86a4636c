import { Text } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { cloud } from '@/cloud/client';
import { useWrite } from '@/cloud/use-write';
import { Button } from '@/components/button';
import { Field } from '@/components/field';
import { Sheet } from '@/components/sheet';
import { Tick } from '@/components/tick';
import { ReasonSheet } from '@/kit/reason-sheet';
import { useMeetingsText } from '../../text';
import type { Managed } from './managed';

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
  const done = (said: 'closed' | 'replaySaved') => () => {
    onClose();
    void Taro.showToast({ icon: 'none', title: t(`manage.${said}`), duration: 3000 });
  };
  const close = useWrite(cloud.meetings.close, { onDone: done('closed') });
  const replay = useWrite(cloud.meetings.addReplay, { onDone: done('replaySaved') });
  const reason = words.trim();
  const people = counts.confirmed + counts.offered + counts.waiting;
  if (asked === 'cancel' || asked === 'postpone')
    return (
      <ReasonSheet
        open
        onClose={onClose}
        title={t(`manage.${asked}`)}
        consequence={t(`manage.${asked}Consequence`, { count: people })}
        label={t('manage.reason')}
        hint={t('manage.reasonHint')}
        phrases={reasons.map((each) => t(`manage.reasons.${each}`))}
        min={2}
        verb={t(`manage.${asked}`)}
        danger={asked === 'cancel'}
        kept={`${meetingId}.${asked}`}
        write={asked === 'cancel' ? cloud.meetings.cancel : cloud.meetings.postpone}
        input={(reason) => ({ meetingId, version, reason })}
        done={() => t(asked === 'cancel' ? 'manage.cancelled' : 'manage.postponed')}
      />
    );
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
