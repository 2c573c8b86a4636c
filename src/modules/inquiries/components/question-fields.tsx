import { topics } from '@contracts/inquiry-kinds';
import { ChoiceChips } from '@/components/choice-chips';
import { Field } from '@/components/field';
import { useInquiriesText } from '../text';
import type { Draft, Missing } from './draft';

type Asked = Pick<Draft, 'topic' | 'title' | 'words'>;
interface QuestionFieldsProps {
  draft: Asked;
  change: (part: Partial<Asked>) => void;
  at: (path: Missing) => object;
}

/** What is asked, whoever asks it. */
export const QuestionFields = ({ draft, change, at }: QuestionFieldsProps) => {
  const t = useInquiriesText();
  return (
    <>
      <ChoiceChips
        {...at('topic')}
        label={t('ask.topic')}
        choices={topics.map((value) => ({ value, label: t(`topics.${value}`) }))}
        value={draft.topic}
        onChange={(topic) => change({ topic })}
      />
      <Field
        {...at('title')}
        label={t('ask.heading')}
        maxLength={60}
        value={draft.title}
        onChange={(title) => change({ title })}
      />
      <Field
        {...at('words')}
        label={t('ask.words')}
        hint={t('ask.wordsHint')}
        multiline
        maxLength={2000}
        value={draft.words}
        onChange={(words) => change({ words })}
      />
    </>
  );
};
