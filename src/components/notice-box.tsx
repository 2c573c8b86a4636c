import { Text, View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { accessible } from './accessible';
import { classes } from './classes';
import { Icon, type IconName } from './icon';
import './notice-box.scss';

type NoticeBoxProps = PropsWithChildren<{
  tone: 'cinnabar' | 'amber' | 'azure' | 'jade';
  icon: IconName;
  title: string;
  words?: readonly (string | null | undefined | false)[];
}>;

/** Something to know before going on: what happened, what it means, and below it what to do. */
export const NoticeBox = ({ tone, icon, title, words = [], children }: NoticeBoxProps) => (
  <View className={classes('notice-box', `notice-box-${tone}`)} {...accessible('alert', title)}>
    <View className="notice-box-head">
      <Icon name={icon} />
      <Text className="notice-box-title">{title}</Text>
    </View>
    {words.map(
      (line) =>
        line && (
          <Text key={line} className="notice-box-words">
            {line}
          </Text>
        ),
    )}
    {children && <View className="notice-box-actions">{children}</View>}
  </View>
);
