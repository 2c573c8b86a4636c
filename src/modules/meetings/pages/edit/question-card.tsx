import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Card } from '@/components/card';
import { ChoiceChips } from '@/components/choice-chips';
import { Field } from '@/components/field';
import { Tap } from '@/components/tap';
import { Tick } from '@/components/tick';
import type { DraftQuestion } from '../../form/draft';
import { useMeetingsText } from '../../text';

const ways = ['text', 'choice', 'multiple', 'diet', 'file'] as const;

interface QuestionCardProps {
  index: number;
  /** Of the title's field. */
  id: string;
  question: DraftQuestion;
  error: string | null;
  onChange: (part: Partial<DraftQuestion>) => void;
  onRemove: () => void;
}

/** One question of the meeting's own. */
export const QuestionCard = ({ index, id, question, error, onChange, onRemove }: QuestionCardProps) => {
  const t = useMeetingsText('run');
  // Lines as typed: an empty last line must not vanish under the cursor.
  const [lines, setLines] = useState(question.options.join('\n'));
  const { kind, multiple, title, required } = question;
  const finished = title.trim() !== '' && (kind !== 'choice' || question.options.length >= 2);
  const name = t('edit.questionNth', { n: index + 1 });
  return (
    <Card kind="list">
      <View className="edit-card-head">
        <Text className="edit-card-title">{name}</Text>
        <Tap className="edit-card-tool" label={`${t('edit.remove')}，${name}`} onTap={onRemove}>
          <Text>{t('edit.remove')}</Text>
        </Tap>
      </View>
      <Field
        id={id}
        label={t('edit.questionTitle')}
        hint={finished ? undefined : t('edit.questionUnfinished')}
        value={title}
        maxLength={60}
        onChange={(next) => onChange({ title: next })}
        error={error}
      />
      <ChoiceChips
        label={t('edit.questionKind')}
        choices={ways.map((value) => ({ value, label: t(`edit.questionKinds.${value}`) }))}
        value={kind === 'choice' && multiple ? 'multiple' : kind}
        onChange={(way) =>
          onChange(way === 'multiple' ? { kind: 'choice', multiple: true } : { kind: way, multiple: false })
        }
      />
      {kind === 'choice' && (
        <Field
          label={t('edit.options')}
          hint={t('edit.optionsHint')}
          multiline
          maxLength={400}
          value={lines}
          onChange={(typed) => {
            setLines(typed);
            onChange({ options: typed.split('\n').filter((line) => line.trim()) });
          }}
        />
      )}
      <Tick checked={required} label={t('edit.required')} onChange={(checked) => onChange({ required: checked })} />
    </Card>
  );
};
