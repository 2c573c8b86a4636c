import { Text, View } from '@tarojs/components';
import type { CSSProperties } from 'react';
import { accessible } from '@/components/accessible';
import { classes } from '@/components/classes';
import { Tap } from '@/components/tap';
import { pathOf, scaleOf, shortNumber, topOf } from './line-scale';
import { useKitText } from './text';
import './line-chart.scss';

export interface LinePoint {
  key: string;
  label: string;
  /** Null: not known; the line has a gap there, for nothing known is not zero. */
  value: number | null;
  /** The value in words, with its unit; left out: the number. */
  figure?: string;
  /** Opens the rows that the figure is made of. */
  onTap?: () => void;
}

interface LineChartProps {
  /** What it shows, read before its points. */
  title: string;
  points: readonly LinePoint[];
}

/** As many labels as a narrow phone has room for below the line. */
const labels = 4;
const box = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 100' preserveAspectRatio='none'>";
const stroke =
  "fill='none' stroke='#000' stroke-width='2' stroke-linejoin='round' vector-effect='non-scaling-stroke'/>";
/** As a mask, as the icons are: the line takes its colour from the theme, and WeChat needs no canvas. */
const drawn = (path: string) =>
  `url("data:image/svg+xml,${encodeURIComponent(`${box}<path d='${path}' ${stroke}</svg>`)}")`;

/** How something went over time. A screen reader hears each value in one sentence, or each point where it opens something. */
export const LineChart = ({ title, points }: LineChartProps) => {
  const t = useKitText('chart');
  const values = points.map(({ value }) => value);
  const known = points.filter(({ value }) => value !== null);
  const figureOf = ({ value, figure }: LinePoint) => (value === null ? t('missing') : (figure ?? String(value)));
  if (known.length === 0) return <Text className="line-none">{t('none')}</Text>;
  const scale = scaleOf(values);
  const last = known[known.length - 1];
  const step = Math.max(1, Math.ceil(points.length / labels));
  const sentence = `${title}：${points.map((point) => `${point.label} ${figureOf(point)}`).join('，')}`;
  const opens = points.some(({ onTap }) => onTap);
  return (
    <View className="line" {...(opens ? {} : accessible('img', sentence))}>
      <View className="line-scale" aria-hidden>
        {scale.ticks.map((tick) => (
          <View key={tick} className="line-tick">
            <Text>{shortNumber(tick, t('short'))}</Text>
          </View>
        ))}
      </View>
      <View className="line-plot">
        {scale.ticks.map((tick) => (
          <View
            key={tick}
            className={classes('line-rule', tick === 0 && 'line-zero')}
            style={{ top: `${topOf(tick, scale)}%` }}
          />
        ))}
        <View className="line-path" style={{ '--path': drawn(pathOf(values, scale)) } as CSSProperties} aria-hidden />
        {points.map((point, index) => (
          <Tap
            key={point.key}
            className="line-point"
            label={`${point.label} ${figureOf(point)}`}
            onTap={point.value === null ? undefined : point.onTap}
          >
            {point.value !== null && (
              <View
                className={classes('line-dot', point === last && 'line-last')}
                style={{ top: `${topOf(point.value, scale)}%` }}
              />
            )}
            {(points.length - 1 - index) % step === 0 && (
              <Text
                className={classes(
                  'line-label',
                  index === points.length - 1 && points.length > labels && 'line-label-last',
                )}
              >
                {point.label}
              </Text>
            )}
          </Tap>
        ))}
      </View>
    </View>
  );
};
