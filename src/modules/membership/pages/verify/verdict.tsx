import { Text, View } from '@tarojs/components';
import { accessible } from '@/components/accessible';
import { classes } from '@/components/classes';
import { Icon, type IconName } from '@/components/icon';

interface VerdictProps {
  tone: 'jade' | 'amber' | 'cinnabar' | 'neutral';
  icon: IconName;
  title: string;
  note: string;
}

/** The answer, in large letters, with a sign and a colour that say the same. */
export const Verdict = ({ tone, icon, title, note }: VerdictProps) => (
  <View className={classes('verdict', `verdict-${tone}`)} {...accessible('alert', `${title}。${note}`)}>
    <View className="verdict-mark">
      <Icon name={icon} size="large" />
    </View>
    <Text className="verdict-title">{title}</Text>
    <Text className="verdict-note">{note}</Text>
  </View>
);
