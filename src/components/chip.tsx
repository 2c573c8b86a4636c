import { Text, View } from '@tarojs/components';
import { classes } from './classes';
import { Icon, type IconName } from './icon';
import './chip.scss';

/** cinnabar = act or overdue; jade = good; amber = soon; azure = information. */
export type Tone = 'cinnabar' | 'jade' | 'amber' | 'azure' | 'neutral';

/** A state in one or two words; the colour only repeats what the word says. */
export const Chip = ({ tone = 'neutral', icon, children }: { tone?: Tone; icon?: IconName; children: string }) => (
  <View className={classes('chip', `tone-${tone}`)}>
    {icon && <Icon name={icon} size="small" />}
    <Text>{children}</Text>
  </View>
);
