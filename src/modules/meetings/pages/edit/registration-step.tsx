import { Text, View } from '@tarojs/components';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { DateTimeField } from '@/components/date-time-field';
import { Section } from '@/components/section';
import { newQuestion } from '../../form/draft';
import { useMeetingsText } from '../../text';
import { QuestionCard } from './question-card';
import type { Writing } from './use-draft';

const mostQuestions = 10;

export const RegistrationStep = ({ writing }: { writing: Writing }) => {
  const t = useMeetingsText('run');
  const { draft, patch, wrong } = writing;
  const { questions } = draft;
  return (
    <View>
      <Card kind="list">
        <DateTimeField
          label={t('edit.opensAt')}
          value={draft.registrationOpensAt}
          onChange={(registrationOpensAt) => patch({ registrationOpensAt })}
          error={wrong('registrationOpensAt')}
        />
        <DateTimeField
          label={t('edit.closesAt')}
          value={draft.registrationClosesAt}
          time="18:00"
          onChange={(registrationClosesAt) => patch({ registrationClosesAt })}
          error={wrong('registrationClosesAt')}
        />
        <DateTimeField
          label={t('edit.cancelUntil')}
          value={draft.cancelUntil}
          time="18:00"
          onChange={(cancelUntil) => patch({ cancelUntil })}
          error={wrong('cancelUntil')}
        />
      </Card>
      <Section title={t('edit.questions')} />
      {questions.map((question, index) => (
        <QuestionCard
          key={question.id}
          index={index}
          question={question}
          error={wrong(`questions.${index}.title`) ?? wrong(`questions.${index}.options`)}
          onChange={(part) =>
            patch({ questions: questions.map((each) => (each.id === question.id ? { ...each, ...part } : each)) })
          }
          onRemove={() => patch({ questions: questions.filter(({ id }) => id !== question.id) })}
        />
      ))}
      {wrong('questions') && <Text className="edit-wrong">{wrong('questions')}</Text>}
      {questions.length < mostQuestions && (
        <Button kind="plain" onTap={() => patch({ questions: [...questions, newQuestion()] })}>
          {t('edit.addQuestion')}
        </Button>
      )}
    </View>
  );
};
