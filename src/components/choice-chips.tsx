import { Text, View } from '@tarojs/components';
import { accessible } from './accessible';
import { classes } from './classes';
import { FieldFrame, type FieldFrameProps } from './field-frame';
import { Icon } from './icon';
import './choice-chips.scss';

export interface Choice<T extends string> {
  value: T;
  label: string;
}
interface ChoiceChipsProps<T extends string> extends FieldFrameProps {
  choices: readonly Choice<T>[];
  value: T | null;
  onChange: (value: T) => void;
}

/** One of a few: all in sight. */
export const ChoiceChips = <T extends string>({ choices, value, onChange, ...frame }: ChoiceChipsProps<T>) => (
  <FieldFrame {...frame}>
    <View className="choices">
      {choices.map((choice) => {
        const chosen = choice.value === value;
        return (
          <View
            key={choice.value}
            className={classes('choice', chosen && 'choice-on')}
            hoverClass="pressed"
            onClick={() => onChange(choice.value)}
            {...accessible('radio', choice.label, { checked: chosen })}
          >
            {chosen && <Icon name="tick" size="small" />}
            <Text>{choice.label}</Text>
          </View>
        );
      })}
    </View>
  </FieldFrame>
);
