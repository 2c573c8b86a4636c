import { Text, View } from '@tarojs/components';
import { accessible } from '@/components/accessible';
import { classes } from '@/components/classes';
import './distribution.scss';

interface DistributionProps {
  title: string;
  /** The classes in their order, such as 0–4 分, and how many are in each. */
  classes: readonly { label: string; count: number }[];
  /** Label of the class that one is in oneself. */
  own?: string;
  /** What is said of one's own class. */
  ownWords?: string;
}

/** How many there are of each size: standing columns, one's own marked. Read aloud as one sentence. */
export const Distribution = ({ title, classes: columns, own, ownWords }: DistributionProps) => {
  const most = Math.max(1, ...columns.map(({ count }) => count));
  const said = columns.map(({ label, count }) => `${label} ${count}`).join('，');
  return (
    <View className="spread" {...accessible('img', [`${title}：${said}`, own && ownWords].filter(Boolean).join('。'))}>
      {columns.map(({ label, count }) => (
        <View key={label} className="spread-column">
          <Text className="spread-count">{count}</Text>
          <View className="spread-space">
            <View
              className={classes('spread-fill', label === own && 'spread-own')}
              style={{ height: `${(count / most) * 100}%` }}
            />
          </View>
          <Text className="spread-label">{label}</Text>
        </View>
      ))}
    </View>
  );
};
