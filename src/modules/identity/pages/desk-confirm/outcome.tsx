import { Text, View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { accessible } from '@/components/accessible';
import type { Tone } from '@/components/chip';
import { classes } from '@/components/classes';
import { Icon, type IconName } from '@/components/icon';
import './desk-confirm.scss';

/** How it ended, in large. */
export const Outcome = ({
  icon,
  tone,
  title,
  note,
  children,
}: PropsWithChildren<{ icon: IconName; tone: Tone; title: string; note: string }>) => (
  <View className="desk-confirm-outcome" {...accessible('status')}>
    <View className={classes('desk-confirm-outcome-mark', `tone-${tone}`)}>
      <Icon name={icon} size="large" />
    </View>
    <Text className="desk-confirm-title">{title}</Text>
    <Text className="desk-confirm-outcome-note">{note}</Text>
    <View className="desk-confirm-buttons">{children}</View>
  </View>
);
