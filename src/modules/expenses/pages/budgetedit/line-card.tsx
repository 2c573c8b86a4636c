import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Field } from '@/components/field';
import { PickerField } from '@/components/picker-field';
import { fenOf, yuanOf } from '@/i18n/typed-money';
import { useExpensesText } from '../../text';
import { spread, type Category, type TypedLine } from './lines-state';

interface LineCardProps {
  line: TypedLine;
  onChange: (part: Partial<TypedLine>) => void;
  onRemove: () => void;
}
const categories = [
  ...(['meeting', 'service', 'publicity', 'project', 'grant', 'office', 'travel', 'reception', 'staff'] as const),
  ...(['rent', 'professional', 'asset', 'bank', 'other'] as const),
];

export const LineCard = ({ line, onChange, onRemove }: LineCardProps) => {
  const t = useExpensesText();
  const { code, title, category, sum, months, note } = line;
  const byMonth = () => onChange({ months: months ? null : spread(fenOf(sum) ?? 0).map(yuanOf) });
  return (
    <Card>
      <Field
        label={t('budgetEdit.code')}
        maxLength={12}
        value={code}
        onChange={(value) => onChange({ code: value.toUpperCase().trim() })}
      />
      <Field
        label={t('budgetEdit.name')}
        maxLength={40}
        value={title}
        onChange={(value) => onChange({ title: value })}
      />
      <PickerField
        label={t('budgetEdit.category')}
        options={categories.map((value) => ({ value, label: t(`categories.${value}`) }))}
        value={category}
        onChange={(value) => onChange({ category: value as Category })}
      />
      {months ? (
        months.map((month, index) => (
          <Field
            key={index}
            label={t('budgetEdit.month', { month: index + 1 })}
            type="digit"
            maxLength={14}
            value={month}
            onChange={(value) => onChange({ months: months.map((each, i) => (i === index ? value : each)) })}
          />
        ))
      ) : (
        <Field
          label={t('budgetEdit.sum')}
          type="digit"
          maxLength={14}
          value={sum}
          onChange={(value) => onChange({ sum: value })}
        />
      )}
      <Field
        label={t('budgetEdit.note')}
        optional
        maxLength={200}
        value={note}
        onChange={(value) => onChange({ note: value })}
      />
      <Button kind="plain" small onTap={byMonth}>
        {months ? t('budgetEdit.sum') : t('budgetEdit.months')}
      </Button>
      <Button kind="quiet" small onTap={onRemove}>
        {t('budgetEdit.remove')}
      </Button>
    </Card>
  );
};
