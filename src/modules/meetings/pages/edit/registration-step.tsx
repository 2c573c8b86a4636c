import { Text, View } from '@tarojs/components';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { DateTimeField } from '@/kit/date-time-field';
import { Section } from '@/components/section';
import { newQuestion } from '../../form/draft';
import { deadlines } from '../../form/schedule';
import { useMeetingsText } from '../../text';
import { QuestionCard } from './question-card';
import type { Writing } from './use-draft';

const mostQuestions = 10;

export const RegistrationStep = ({ writing }: { writing: Writing }) => {
  const t = useMeetingsText('run');
  const { draft, patch, at } = writing;
  const { questions } = draft;
  const usual = deadlines(draft.startsAt);
  return (
    <View>
      <Card kind="list">
        <DateTimeField
          label={t('edit.opensAt')}
          value={draft.registrationOpensAt}
          onChange={(registrationOpensAt) => patch({ registrationOpensAt })}
          {...at('registrationOpensAt')}
        />
        <DateTimeField
          label={t('edit.closesAt')}
          value={draft.registrationClosesAt}
          after={draft.registrationOpensAt}
          time="18:00"
          proposals={usual}
          onChange={(registrationClosesAt) => patch({ registrationClosesAt })}
          {...at('registrationClosesAt')}
        />
        <DateTimeField
          label={t('edit.cancelUntil')}
          value={draft.cancelUntil}
          time="18:00"
          proposals={usual}
          onChange={(cancelUntil) => patch({ cancelUntil })}
          {...at('cancelUntil')}
        />
      </Card>
      <Section title={t('edit.questions')} />
      {questions.map((question, index) => (
        <QuestionCard
          key={question.id}
          index={index}
          question={question}
          id={at(`questions.${index}.title`).id}
          error={at(`questions.${index}.title`).error ?? at(`questions.${index}.options`).error}
          onChange={(part) =>
            patch({ questions: questions.map((each) => (each.id === question.id ? { ...each, ...part } : each)) })
          }
          onRemove={() => patch({ questions: questions.filter(({ id }) => id !== question.id) })}
        />
      ))}
      {at('questions').error && <Text className="edit-wrong">{at('questions').error}</Text>}
      {questions.length < mostQuestions && (
        <Button kind="plain" onTap={() => patch({ questions: [...questions, newQuestion()] })}>
          {t('edit.addQuestion')}
        </Button>
      )}
    </View>
  );
};
