import { Text } from '@tarojs/components';
import type { ParameterValue, Shape } from '@contracts/parameter-shape';
import { isFraction, isRecord } from '@contracts/parameter-value';
import { fractionWords, unitWord } from '@contracts/parameter-words';
import { ChoiceChips } from '@/components/choice-chips';
import { Field } from '@/components/field';
import { useSpoken } from './text';

interface ValueFieldsProps {
  shape: Shape;
  value: ParameterValue;
  onChange: (value: ParameterValue) => void;
  /** Parts that are not asked for here, by their keys. */
  without?: readonly string[];
  /** Id and sentence of a part's field. */
  at?: (key: string) => { id: string; error: string | null };
}

const usual = ['1/2', '3/5', '2/3', '3/4', '4/5', '1/1'];
const keyOf = (value: unknown) => (isFraction(value) ? value.join('/') : '');
const fractionOf = (key: string) => key.split('/').map(Number) as [number, number];

/** The parts of a rule's value, as its shape describes them; what is none of these kinds stays as it is. */
export const ValueFields = ({ shape, value, onChange, without = [], at }: ValueFieldsProps) => {
  const spoken = useSpoken();
  if (shape.kind !== 'record' || !isRecord(value)) return <Text>{JSON.stringify(value)}</Text>;
  const change = (key: string) => (part: unknown) => onChange({ ...value, [key]: part } as ParameterValue);
  return (
    <>
      {shape.fields.map(({ key, label, shape: part }) => {
        if (without.includes(key)) return null;
        const given = value[key];
        const frame = { label: label[spoken], ...at?.(key) };
        switch (part.kind) {
          case 'number':
            return (
              <Field
                key={key}
                {...frame}
                hint={`${part.min}–${part.max} ${unitWord(part.unit, 2, spoken)}`}
                type="number"
                maxLength={12}
                value={typeof given === 'number' || typeof given === 'string' ? String(given) : ''}
                onChange={(typed) => change(key)(/^\d+$/.test(typed) ? Number(typed) : typed)}
              />
            );
          case 'flag':
            return (
              <ChoiceChips
                key={key}
                {...frame}
                choices={[
                  { value: 'yes', label: part.yes[spoken] },
                  { value: 'no', label: part.no[spoken] },
                ]}
                value={given === true ? 'yes' : 'no'}
                onChange={(chosen) => change(key)(chosen === 'yes')}
              />
            );
          case 'fraction':
            return (
              <ChoiceChips
                key={key}
                {...frame}
                choices={[...new Set([keyOf(given), ...usual])].filter(Boolean).map((each) => ({
                  ...{ value: each, label: fractionWords(fractionOf(each), spoken) },
                }))}
                value={keyOf(given)}
                onChange={(chosen) => change(key)(fractionOf(chosen))}
              />
            );
          case 'choice':
            return (
              <ChoiceChips
                key={key}
                {...frame}
                choices={part.choices.map((choice) => ({ value: choice.value, label: choice.label[spoken] }))}
                value={typeof given === 'string' ? given : null}
                onChange={change(key)}
              />
            );
          default:
            return null;
        }
      })}
    </>
  );
};
