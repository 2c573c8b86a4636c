import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { accessible } from './accessible';
import { classes } from './classes';

type TapProps = PropsWithChildren<{ className?: string; label?: string; role?: 'button' | 'link'; onTap?: () => void }>;

/** Anything a thumb may press; without `onTap` it is plain content. */
export const Tap = ({ className, label, role = 'button', onTap, children }: TapProps) =>
  onTap ? (
    <View className={className} hoverClass="pressed" hoverStayTime={80} onClick={onTap} {...accessible(role, label)}>
      {children}
    </View>
  ) : (
    <View className={classes(className)}>{children}</View>
  );
