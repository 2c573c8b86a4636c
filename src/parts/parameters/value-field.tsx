import { Text, View } from '@tarojs/components';
import type { Field as Part, Shape } from '@contracts/parameter-shape';
import { isRecord } from '@contracts/parameter-value';
import { shownFields } from '@contracts/parameter-words';
import { type Guided, LeafField } from './leaf-field';
import { useSpoken } from './text';
import './value-field.scss';

interface ValueFieldProps {
  label: string;
  shape: Shape;
  value: unknown;
  onChange: (value: unknown) => void;
  /** Parts that are not asked for here, by their keys. */
  without?: readonly string[];
  /** Where a form guides through the parts: of the keys that lead to one. */
  at?: (path: readonly string[]) => Guided;
}

/** The fields of a value, as its shape describes it; a record has its parts under each other. */
export const ValueField = ({ label, shape, value, onChange, without = [], at }: ValueFieldProps) => {
  const spoken = useSpoken();
  if (shape.kind !== 'record')
    return <LeafField label={label} frame={at?.([])} shape={shape} value={value} onChange={onChange} />;
  const of = isRecord(value) ? value : {};
  const change = (key: string) => (part: unknown) => onChange({ ...of, [key]: part });
  // What the source leaves out stays out: a body that decides nothing gets no rule here.
  const given = ({ key, shape: part, optional }: Part) =>
    !without.includes(key) && (part.kind !== 'record' || !optional || of[key] !== undefined);
  return (
    <View className="value-field">
      {shownFields(shape.fields)
        .filter(given)
        .map(({ key, label: name, shape: part }) =>
          part.kind === 'record' ? (
            <View key={key} className="value-field-group">
              <Text className="value-field-title">{name[spoken]}</Text>
              <ValueField
                label={name[spoken]}
                shape={part}
                value={of[key]}
                onChange={change(key)}
                at={at && ((path) => at([key, ...path]))}
              />
            </View>
          ) : (
            <LeafField
              key={key}
              label={name[spoken]}
              frame={at?.([key])}
              shape={part}
              value={of[key]}
              onChange={change(key)}
              strict={part.kind === 'fraction' && part.strictKey ? of[part.strictKey] === true : undefined}
              onStrict={part.kind === 'fraction' && part.strictKey ? change(part.strictKey) : undefined}
            />
          ),
        )}
    </View>
  );
};
