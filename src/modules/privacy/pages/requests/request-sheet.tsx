import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { Button } from '@/components/button';
import { Facts } from '@/components/facts';
import { Sheet } from '@/components/sheet';
import { dayText, instantText } from '@/i18n/dates';
import { ReasonSheet } from '@/kit/reason-sheet';
import { usePrivacyText } from '../../text';
import type { Row } from './index';
import '../mine/mine.scss';

/** One request, and the two answers to it. */
export const RequestSheet = ({ row, onClose }: { row: Row | null; onClose: () => void }) => {
  const t = usePrivacyText();
  const [answering, setAnswering] = useState<boolean | null>(null);
  if (!row) return null;
  const mayAnswer = row.state === 'open' && !row.own;
  const close = () => {
    setAnswering(null);
    onClose();
  };
  if (answering !== null)
    return (
      <ReasonSheet
        open
        onClose={close}
        title={t(answering ? 'requests.doneTitle' : 'requests.refuseTitle')}
        consequence={t(answering ? 'requests.doneConsequence' : 'requests.refuseConsequence')}
        label={t('requests.answerLabel')}
        min={answering ? 0 : 2}
        max={500}
        verb={t(answering ? 'requests.done' : 'requests.refuse')}
        danger={!answering}
        kept={`privacy.answer.${row.id}`}
        write={cloud.privacy.answerRequest}
        input={(answer) => ({ requestId: row.id, done: answering, answer })}
        field="answer"
        done={() => t('requests.answeredToast')}
      />
    );
  return (
    <Sheet
      open
      title={row.personName ?? t('requests.nameless')}
      onClose={onClose}
      footer={
        mayAnswer && (
          <>
            <Button onTap={() => setAnswering(true)}>{t('requests.done')}</Button>
            <Button kind="plain" onTap={() => setAnswering(false)}>
              {t('requests.refuse')}
            </Button>
          </>
        )
      }
    >
      <View>
        <Text className="privacy-lead">{row.words}</Text>
        <Facts
          facts={[
            { key: 'about', label: t('requests.about'), value: row.about },
            { key: 'asked', label: t('requests.asked'), value: instantText(row.askedAt) },
            { key: 'due', label: t('requests.due'), value: dayText(row.dueOn) },
            { key: 'answer', label: t('requests.answered'), value: row.answer },
          ]}
        />
        {row.own && row.state === 'open' && <Text className="privacy-lead">{t('requests.own')}</Text>}
      </View>
    </Sheet>
  );
};
