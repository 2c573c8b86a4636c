import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { accessible } from './accessible';
import { classes } from './classes';
import { useOwnWords } from './own-words';

type TapProps = PropsWithChildren<{ className?: string; label?: string; role?: 'button' | 'link'; onTap?: () => void }>;

/** Anything a thumb may press; without `onTap` it is plain content. */
export const Tap = ({ className, label, role = 'button', onTap, children }: TapProps) => {
  const said = useOwnWords(onTap && label, children);
  return onTap ? (
    <View
      className={className}
      hoverClass="pressed"
      hoverStayTime={80}
      onClick={onTap}
      {...accessible(role, said ? undefined : label)}
      {...said}
    >
      {children}
    </View>
  ) : (
    <View className={classes(className)}>{children}</View>
  );
};
