import { Text, View } from '@tarojs/components';
import { auditVerdicts } from '@contracts/audit-verdicts';
import type { cloud } from '@/cloud/client';
import { ChoiceChips } from '@/components/choice-chips';
import { Facts } from '@/components/facts';
import { Field } from '@/components/field';
import { Section } from '@/components/section';
import { usePrivacyText } from '../../text';

export type Audit = Awaited<ReturnType<typeof cloud.privacy.audit>>;
export type Answer = NonNullable<Audit['items'][number]['answer']>;

/** One item: the question, what the system says of it, and the verdict. */
export const Item = ({
  item: { title, question, source, figures },
  answer,
  onAnswer,
}: {
  item: Audit['items'][number];
  answer: Answer | null;
  /** Left out: it is sealed. */
  onAnswer?: (answer: Answer) => void;
}) => {
  const t = usePrivacyText();
  const facts = [
    { key: 'source', label: t('audit.source'), value: source },
    ...figures.map(({ title: label, rows }) => ({
      key: label,
      label,
      value: rows.map((row) => `${row.label}: ${row.value}`).join('\n') || t('audit.none'),
    })),
    ...(onAnswer
      ? []
      : [
          { key: 'verdict', label: t('audit.verdict'), value: answer && t(`audit.verdicts.${answer.verdict}`) },
          { key: 'note', label: t('audit.note'), value: answer?.note },
        ]),
  ];
  return (
    <View>
      <Section title={title} />
      <Text className="privacy-lead">{question}</Text>
      <Facts facts={facts} />
      {onAnswer && (
        <ChoiceChips
          label={t('audit.verdict')}
          value={answer?.verdict ?? null}
          choices={auditVerdicts.map((value) => ({ value, label: t(`audit.verdicts.${value}`) }))}
          onChange={(verdict) => onAnswer({ verdict, note: answer?.note ?? '' })}
        />
      )}
      {onAnswer && answer && (
        <Field
          label={t('audit.note')}
          hint={answer.verdict === 'finding' ? t('audit.noteHint') : undefined}
          optional={answer.verdict !== 'finding'}
          multiline
          maxLength={500}
          value={answer.note}
          onChange={(note) => onAnswer({ ...answer, note })}
        />
      )}
    </View>
  );
};
