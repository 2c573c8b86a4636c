import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Section } from '@/components/section';
import { useProceedingsText } from '../../text';
import { AnswerSheet } from './answer-sheet';
import { QuestionCard } from './question-card';
import { inOrder } from './question-order';
import type { Floor } from './use-floor';

const first = 10;

/** Questions from the floor: what most people support first, what is answered after it. */
export const Questions = ({ floor }: { floor: Floor }) => {
  const t = useProceedingsText('floor');
  const [all, setAll] = useState(false);
  const [answering, setAnswering] = useState<string | null>(null);
  const { questions, meetingId, runs, status } = floor;
  const ahead = status === 'noticed' || status === 'in_session';
  const ordered = inOrder(questions);
  const shown = all ? ordered : ordered.slice(0, first);
  const rest = ordered.length - shown.length;
  return (
    <View>
      <Section
        title={t('questions.title')}
        note={questions.length > 0 ? t('questions.count', { count: questions.length }) : undefined}
      />
      {questions.length === 0 && (
        <Card>
          <Text className="floor-quiet">{t(ahead ? 'questions.none' : 'questions.noneOver')}</Text>
        </Card>
      )}
      {shown.map((question) => (
        <QuestionCard
          key={question.id}
          question={question}
          meetingId={meetingId}
          runs={runs}
          onAnswer={() => setAnswering(question.id)}
        />
      ))}
      {rest > 0 && (
        <Button kind="quiet" onTap={() => setAll(true)}>
          {t('questions.more', { count: rest })}
        </Button>
      )}
      <AnswerSheet
        key={answering}
        question={questions.find(({ id }) => id === answering) ?? null}
        meetingId={meetingId}
        onClose={() => setAnswering(null)}
      />
    </View>
  );
};
