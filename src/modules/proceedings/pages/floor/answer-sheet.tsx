import { Text } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { useWrite } from '@/cloud/use-write';
import { Button } from '@/components/button';
import { Field } from '@/components/field';
import { PhraseChips } from '@/components/phrase-chips';
import { Sheet } from '@/components/sheet';
import { useKeptWords } from '@/hooks/kept-words';
import { useProceedingsText } from '../../text';
import { floorKey, type Question } from './use-floor';

interface AnswerSheetProps {
  question: Question | null;
  meetingId: string;
  onClose: () => void;
}

/** The answer, shown below the question to everybody. */
export const AnswerSheet = ({ question, meetingId, onClose }: AnswerSheetProps) => {
  const t = useProceedingsText('floor');
  const kept = useKeptWords(`${question?.id ?? meetingId}.answer`);
  const [answer, setAnswer] = useState(kept.words || (question?.answer ?? ''));
  const change = (words: string) => {
    setAnswer(words);
    if (question) kept.change(words);
  };
  const settle = useWrite(cloud.proceedings.settleQuestion, {
    refreshes: [floorKey(meetingId)],
    onDone: () => {
      kept.forget();
      onClose();
      void Taro.showToast({ icon: 'none', title: t('questions.answeredDone') });
    },
  });
  const written = answer.trim();
  return (
    <Sheet
      open={question !== null}
      title={t('answering.title')}
      onClose={onClose}
      footer={
        <Button
          disabled={!written}
          busy={settle.busy}
          onTap={() => question && settle.run({ questionId: question.id, state: 'answered', answer: written })}
        >
          {t('answering.send')}
        </Button>
      }
    >
      <Text>{question?.text}</Text>
      <Field
        label={t('answering.words')}
        multiline
        maxLength={500}
        value={answer}
        onChange={change}
        error={settle.issues.answer ?? settle.sentence}
      />
      <PhraseChips
        label={t('answering.common')}
        phrases={[t('answering.phrases.spoken'), t('answering.phrases.later')]}
        onPick={change}
      />
    </Sheet>
  );
};
