import { Text, View } from '@tarojs/components';
import { accessible } from './accessible';
import { classes } from './classes';
import './segments.scss';

interface SegmentsProps<T extends string> {
  label: string;
  choices: readonly { value: T; label: string }[];
  value: T;
  onChange: (value: T) => void;
}

/** A few views of one list, side by side. */
export const Segments = <T extends string>({ label, choices, value, onChange }: SegmentsProps<T>) => (
  <View className="segments" aria-label={label}>
    {choices.map((choice) => (
      <View
        key={choice.value}
        className={classes('segment', choice.value === value && 'segment-on')}
        hoverClass="pressed"
        onClick={() => onChange(choice.value)}
        {...accessible('radio', choice.label, { checked: choice.value === value })}
      >
        <Text>{choice.label}</Text>
      </View>
    ))}
  </View>
);
