import { Text } from '@tarojs/components';
import type { ParameterValue, Shape } from '@contracts/parameter-shape';
import { isRecord } from '@contracts/parameter-value';
import { unitWord } from '@contracts/parameter-words';
import { ChoiceChips } from '@/components/choice-chips';
import { Field } from '@/components/field';
import { useSpoken } from '../../text';

interface ValueFieldsProps {
  shape: Shape;
  value: ParameterValue;
  onChange: (value: ParameterValue) => void;
}

/** The parts of a rule's value, as its shape describes them; what is neither a figure nor a choice stays as it is. */
export const ValueFields = ({ shape, value, onChange }: ValueFieldsProps) => {
  const spoken = useSpoken();
  if (shape.kind !== 'record' || !isRecord(value)) return <Text>{JSON.stringify(value)}</Text>;
  const change = (key: string) => (part: unknown) => onChange({ ...value, [key]: part } as ParameterValue);
  return (
    <>
      {shape.fields.map(({ key, label, shape: part }) => {
        const given = value[key];
        const name = label[spoken];
        if (part.kind === 'number')
          return (
            <Field
              key={key}
              label={name}
              hint={`${part.min}–${part.max} ${unitWord(part.unit, 2, spoken)}`}
              type="number"
              maxLength={12}
              value={String(given ?? '')}
              onChange={(typed) => change(key)(/^\d+$/.test(typed) ? Number(typed) : typed)}
            />
          );
        if (part.kind === 'flag')
          return (
            <ChoiceChips
              key={key}
              label={name}
              choices={[
                { value: 'yes', label: part.yes[spoken] },
                { value: 'no', label: part.no[spoken] },
              ]}
              value={given === true ? 'yes' : 'no'}
              onChange={(chosen) => change(key)(chosen === 'yes')}
            />
          );
        if (part.kind !== 'choice') return null;
        return (
          <ChoiceChips
            key={key}
            label={name}
            choices={part.choices.map((choice) => ({ value: choice.value, label: choice.label[spoken] }))}
            value={String(given)}
            onChange={change(key)}
          />
        );
      })}
    </>
  );
};
