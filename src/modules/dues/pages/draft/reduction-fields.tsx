import { Card } from '@/components/card';
import { Field } from '@/components/field';
import { Section } from '@/components/section';
import { useDuesText } from '../../text';
import type { Typed } from './faults';

type Reduction = Typed['reductions'][number];
interface ReductionFieldsProps {
  no: number;
  reduction: Reduction;
  /** Id and mistake of it. */
  at: { id: string; error: string | null };
  onChange: (part: Partial<Reduction>) => void;
  onRemove: () => void;
}

/** One reduction that the assembly adopts along with the standard. */
export const ReductionFields = ({ no, reduction, at, onChange, onRemove }: ReductionFieldsProps) => {
  const t = useDuesText('draft');
  return (
    <>
      <Section title={t('reduction', { no })} note={t('removeReduction')} onTap={onRemove} />
      <Card>
        <Field
          label={t('reductionName')}
          maxLength={30}
          value={reduction.name}
          onChange={(name) => onChange({ name })}
        />
        <Field
          {...at}
          label={t('condition')}
          maxLength={200}
          value={reduction.condition}
          onChange={(condition) => onChange({ condition })}
        />
        <Field
          label={t('percent')}
          type="number"
          maxLength={3}
          value={reduction.percent}
          onChange={(percent) => onChange({ percent })}
        />
      </Card>
    </>
  );
};
