import { Text, View } from '@tarojs/components';
import { accessible } from '@/components/accessible';
import { classes } from '@/components/classes';
import { Tap } from '@/components/tap';
import './bar-chart.scss';

export interface Bar {
  key: string;
  label: string;
  value: number;
  /** The value in words, with its unit; left out: the number. */
  figure?: string;
  tone?: 'good' | 'late' | 'soon' | 'quiet';
  /** Opens the rows that the figure is made of. */
  onTap?: () => void;
}

interface BarChartProps {
  /** What it shows, read before its bars. */
  title: string;
  bars: readonly Bar[];
  /** Of a full bar; left out: the largest value. */
  most?: number;
}

const figureOf = ({ value, figure }: Bar) => figure ?? String(value);

/** Lying bars, drawn with views. A screen reader hears one sentence, or each bar where it opens something. */
export const BarChart = ({ title, bars, most }: BarChartProps) => {
  const full = Math.max(1, most ?? 0, ...bars.map(({ value }) => value));
  const opens = bars.some(({ onTap }) => onTap);
  const sentence = `${title}：${bars.map((bar) => `${bar.label} ${figureOf(bar)}`).join('，')}`;
  return (
    <View className="bars" {...(opens ? {} : accessible('img', sentence))}>
      {bars.map((bar) => (
        <Tap key={bar.key} className="bars-line" label={`${bar.label} ${figureOf(bar)}`} onTap={bar.onTap}>
          <Text className="bars-label">{bar.label}</Text>
          <View className="bars-track">
            <View
              className={classes('bars-fill', bar.tone && `bars-${bar.tone}`)}
              style={{ width: `${(bar.value / full) * 100}%` }}
            />
          </View>
          <Text className="bars-figure">{figureOf(bar)}</Text>
        </Tap>
      ))}
    </View>
  );
};
