import { Picker, Text, View } from '@tarojs/components';
import { classes } from './classes';
import { Icon } from './icon';
import { firstDay, lastDay, type DayInputProps, type TimeInputProps } from './moment';
import './picker-field.scss';

const Shown = ({ words, chosen }: { words: string; chosen: boolean }) => (
  <View className="picker-field">
    <Text className={classes('picker-field-value', !chosen && 'picker-field-none')}>{words}</Text>
    <Icon name="down" size="small" className="picker-field-down" />
  </View>
);

/** A calendar day, by the system's own wheel. */
export const DayInput = ({ label, value, shown, from = firstDay, until = lastDay, onChange }: DayInputProps) => (
  <Picker
    mode="date"
    value={value ?? ''}
    start={from}
    end={until}
    aria-label={`${label}，${shown}`}
    onChange={(event) => onChange(event.detail.value)}
  >
    <Shown words={shown} chosen={value !== null} />
  </Picker>
);

const two = (n: number) => String(n).padStart(2, '0');
const hours = Array.from({ length: 24 }, (_, hour) => two(hour));
const quarters = ['00', '15', '30', '45'];

/** A time in quarter hours, and the minute that is there already. */
export const TimeInput = ({ label, value, shown, usual, onChange }: TimeInputProps) => {
  const [hour = '09', minute = '00'] = (value ?? usual).split(':');
  const minutes = quarters.includes(minute) ? quarters : [...quarters, minute].sort();
  return (
    <Picker
      mode="multiSelector"
      range={[hours, minutes]}
      value={[hours.indexOf(hour), minutes.indexOf(minute)]}
      aria-label={`${label}，${shown}`}
      onChange={({ detail: { value: at } }) => onChange(`${hours[at[0] ?? 0] ?? '00'}:${minutes[at[1] ?? 0] ?? '00'}`)}
    >
      <Shown words={shown} chosen={value !== null} />
    </Picker>
  );
};
