import { View } from '@tarojs/components';
import { Card } from '@/components/card';
import { ChoiceChips } from '@/components/choice-chips';
import { Field } from '@/components/field';
import { ManyChips } from '@/components/many-chips';
import { Section } from '@/components/section';
import { FileField } from '@/kit/file-field';
import { diets } from '@contracts/meeting-kinds';
import { useMeetingsText } from '../../text';
import type { Question } from './entry';
import type { Writing } from './use-entry';

interface QuestionsProps {
  questions: readonly Question[];
  writing: Writing;
  wrong: (path: string) => string | null;
  onBusy: (questionId: string, busy: boolean) => void;
}

/** What the meeting itself wants to know. */
export const Questions = ({ questions, writing, wrong, onBusy }: QuestionsProps) => {
  const t = useMeetingsText('meeting');
  if (questions.length === 0) return null;
  const { answers } = writing.entry;
  const draw = (question: Question) => {
    const { id, title, required } = question;
    const frame = { id: `field-answers-${id}`, label: title, optional: !required, error: wrong(`answers.${id}`) };
    const given = answers[id];
    const chosen = Array.isArray(given) ? given : [];
    switch (question.kind) {
      case 'text':
        return (
          <Field
            {...frame}
            multiline
            maxLength={500}
            value={typeof given === 'string' ? given : ''}
            onChange={(words) => writing.answer(id, words)}
          />
        );
      case 'choice': {
        const choices = question.options.map((option) => ({ value: option, label: option }));
        return question.multiple ? (
          <ManyChips
            {...frame}
            hint={t('register.many')}
            choices={choices}
            values={chosen}
            onChange={(values) => writing.answer(id, values)}
          />
        ) : (
          <ChoiceChips
            {...frame}
            choices={choices}
            value={chosen[0] ?? null}
            onChange={(value) => writing.answer(id, [value])}
          />
        );
      }
      case 'diet':
        return (
          <ChoiceChips
            {...frame}
            choices={diets.map((value) => ({ value, label: t(`register.diets.${value}`) }))}
            value={diets.find((diet) => diet === given) ?? null}
            onChange={(value) => writing.answer(id, value)}
          />
        );
      case 'file':
        return (
          <FileField
            {...frame}
            purpose="registration"
            files={typeof given === 'object' && 'fileId' in given ? [given] : []}
            onFile={(file) => writing.answer(id, file)}
            onRemove={() => writing.answer(id, '')}
            onBusy={(busy) => onBusy(id, busy)}
          />
        );
    }
  };
  return (
    <View>
      <Section title={t('register.questions')} />
      <Card kind="list">
        {questions.map((question) => (
          <View key={question.id} className="register-question">
            {draw(question)}
          </View>
        ))}
      </Card>
    </View>
  );
};
