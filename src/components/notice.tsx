import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { accessible } from './accessible';
import type { Tone } from './chip';
import { classes } from './classes';
import { Icon, type IconName } from './icon';
import './chip.scss';
import './notice.scss';

/** One sentence that the rest of the page depends on, with a control below it if there is something to do. */
export const Notice = ({
  tone,
  icon,
  words,
  children,
}: {
  tone: Tone;
  icon: IconName;
  words: string;
  children?: ReactNode;
}) => (
  <View className={classes('notice', `tone-${tone}`)} {...accessible('status', words)}>
    <Icon name={icon} size="small" className="notice-icon" />
    <View className="notice-words">
      <Text>{words}</Text>
      {children}
    </View>
  </View>
);
