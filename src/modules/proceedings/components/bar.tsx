import { View } from '@tarojs/components';
import { decorative } from '@/components/accessible';
import { classes } from '@/components/classes';
import './bar.scss';

export type BarTone = 'jade' | 'cinnabar' | 'amber' | 'azure' | 'neutral';
interface BarProps {
  value: number;
  /** What the whole width stands for. */
  whole: number;
  tone: BarTone;
  /** A line across the bar, in the unit of `value`. */
  mark?: number;
}

/** In percent of the whole, between 0 and 100. */
export const percentOf = (value: number, whole: number) =>
  whole <= 0 ? 0 : Math.max(0, Math.min(100, (value / whole) * 100));

/** The drawing only: the figure stands beside it in words. */
export const Bar = ({ value, whole, tone, mark }: BarProps) => (
  <View className="bar" {...decorative}>
    <View className={classes('bar-fill', `bar-${tone}`)} style={{ width: `${percentOf(value, whole)}%` }} />
    {mark !== undefined && <View className="bar-mark" style={{ left: `${percentOf(mark, whole)}%` }} />}
  </View>
);
