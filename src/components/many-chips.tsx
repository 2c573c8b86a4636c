import { Text, View } from '@tarojs/components';
import { accessible } from './accessible';
import type { Choice } from './choice-chips';
import { classes } from './classes';
import { FieldFrame, type FieldFrameProps } from './field-frame';
import { Icon } from './icon';
import './choice-chips.scss';

interface ManyChipsProps<T extends string> extends FieldFrameProps {
  choices: readonly Choice<T>[];
  values: readonly T[];
  onChange: (values: T[]) => void;
}

/** Any of a few: all in sight. */
export const ManyChips = <T extends string>({ choices, values, onChange, ...frame }: ManyChipsProps<T>) => {
  const turn = (value: T) =>
    onChange(values.includes(value) ? values.filter((each) => each !== value) : [...values, value]);
  return (
    <FieldFrame {...frame}>
      <View className="choices">
        {choices.map(({ value, label }) => {
          const chosen = values.includes(value);
          return (
            <View
              key={value}
              className={classes('choice', chosen && 'choice-on')}
              hoverClass="pressed"
              onClick={() => turn(value)}
              {...accessible('checkbox', label, { checked: chosen })}
            >
              {chosen && <Icon name="tick" size="small" />}
              <Text>{label}</Text>
            </View>
          );
        })}
      </View>
    </FieldFrame>
  );
};
