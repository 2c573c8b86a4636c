import { Text, View } from '@tarojs/components';
import { accessible } from './accessible';
import { classes } from './classes';
import { Icon } from './icon';
import './tick.scss';

interface TickProps {
  checked: boolean;
  label: string;
  onChange: (checked: boolean) => void;
}

/** A box to tick, with its words; the whole line is the target. */
export const Tick = ({ checked, label, onChange }: TickProps) => (
  <View
    className="tick"
    hoverClass="pressed"
    onClick={() => onChange(!checked)}
    {...accessible('checkbox', label, { checked })}
  >
    <View className={classes('tick-box', checked && 'tick-on')}>{checked && <Icon name="tick" size="small" />}</View>
    <Text className="tick-words">{label}</Text>
  </View>
);
