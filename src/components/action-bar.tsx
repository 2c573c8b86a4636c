import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import './action-bar.scss';

/** Buttons at the thumb: one primary, at most one other before it. `note`: a line above them. */
export const ActionBar = ({ note, children }: PropsWithChildren<{ note?: string }>) => (
  <View className="action-bar">
    {note && <View className="action-bar-note">{note}</View>}
    <View className="action-bar-buttons">{children}</View>
  </View>
);
