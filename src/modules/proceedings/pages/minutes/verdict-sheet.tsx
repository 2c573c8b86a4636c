import { Text } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { useWrite } from '@/cloud/use-write';
import { Button } from '@/components/button';
import { Field } from '@/components/field';
import { Sheet } from '@/components/sheet';
import { useKeptWords } from '@/hooks/kept-words';
import { useProceedingsText } from '../../text';
import { type Minutes, minutesKey } from './use-minutes';

interface VerdictSheetProps {
  meetingId: string;
  minutes: Minutes;
  verdict: 'agree' | 'object' | null;
  onClose: () => void;
}

/** One's own word on the minutes; an objection says which part. */
export const VerdictSheet = ({ meetingId, minutes, verdict, onClose }: VerdictSheetProps) => {
  const t = useProceedingsText('minutes');
  const [remark, setRemark] = useState('');
  const [tried, setTried] = useState(false);
  const objection = useKeptWords(`${meetingId}.objection`);
  const objects = verdict === 'object';
  const confirm = useWrite(cloud.proceedings.confirmMinutes, {
    refreshes: [minutesKey(meetingId)],
    onDone: (_, { agrees }) => {
      if (!agrees) objection.forget();
      setTried(false);
      onClose();
      void Taro.showToast({ icon: 'none', title: t(agrees ? 'confirm.done' : 'confirm.objected') });
    },
  });
  const words = (objects ? objection.words : remark).trim();
  const empty = objects && tried && !words ? t('confirm.empty') : null;
  const send = () => {
    setTried(true);
    if (objects && !words) return;
    confirm.run({ meetingId, version: minutes.version, agrees: !objects, remark: words });
  };
  const close = () => {
    confirm.reset();
    setTried(false);
    onClose();
  };
  return (
    <Sheet
      open={verdict !== null}
      title={t(objects ? 'confirm.objectTitle' : 'confirm.title')}
      onClose={close}
      footer={
        <Button busy={confirm.busy} onTap={send}>
          {t(objects ? 'confirm.send' : 'confirm.agree')}
        </Button>
      }
    >
      <Text>{t(objects ? 'confirm.objectConsequence' : 'confirm.consequence')}</Text>
      <Field
        key={objects ? 'object' : 'agree'}
        label={t(objects ? 'confirm.reason' : 'confirm.remark')}
        optional={!objects}
        multiline
        maxLength={500}
        value={objects ? objection.words : remark}
        onChange={objects ? objection.change : setRemark}
        error={confirm.issues.remark ?? empty ?? confirm.sentence}
      />
    </Sheet>
  );
};
