import { cloud } from '@/cloud/client';
import { ReasonSheet } from '@/kit/reason-sheet';
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
  if (!question) return null;
  return (
    <ReasonSheet
      open
      onClose={onClose}
      title={t('answering.title')}
      consequence={question.text}
      label={t('answering.words')}
      phrases={[t('answering.phrases.spoken'), t('answering.phrases.later')]}
      before={question.answer ?? ''}
      field="answer"
      max={500}
      verb={t('answering.send')}
      kept={`${question.id}.answer`}
      write={cloud.proceedings.settleQuestion}
      input={(answer) => ({ questionId: question.id, state: 'answered' as const, answer })}
      refreshes={[floorKey(meetingId)]}
      done={() => t('questions.answeredDone')}
    />
  );
};
