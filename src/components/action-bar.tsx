import { View } from '@tarojs/components';
import type { PropsWithChildren, ReactNode } from 'react';
import './action-bar.scss';

/**
 * Buttons at the thumb: one primary, at most one other before it. `note`: a line above them; `above`: what may be done
 * besides.
 */
export const ActionBar = ({ note, above, children }: PropsWithChildren<{ note?: string; above?: ReactNode }>) => (
  <View className="action-bar">
    {above && <View className="action-bar-above">{above}</View>}
    {note && <View className="action-bar-note">{note}</View>}
    {children && <View className="action-bar-buttons">{children}</View>}
  </View>
);
