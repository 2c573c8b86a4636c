import { ScrollView, Text, View } from '@tarojs/components';
import type { PropsWithChildren, ReactNode } from 'react';
import { useWide } from '@/hooks/desk';
import { useHeldFocus } from '@/hooks/held-focus';
import { useLook } from '@/hooks/look';
import { useText } from '@/i18n/main';
import { accessible, decorative } from './accessible';
import { classes } from './classes';
import { Icon } from './icon';
import { Tap } from './tap';
import './sheet.scss';

type SheetProps = PropsWithChildren<{ open: boolean; title: string; onClose: () => void; footer?: ReactNode }>;

/** One short decision: a panel from below, a dialog on a desk; the page stays in sight behind it. */
export const Sheet = ({ open, title, onClose, footer, children }: SheetProps) => {
  const look = useLook();
  const t = useText();
  const held = useHeldFocus(open, useWide());
  if (!open) return null;
  return (
    <View className={classes('sheet', look)} catchMove>
      <View className="sheet-veil" onClick={onClose} {...decorative} />
      <View className="sheet-panel" {...held} {...accessible('dialog', title)}>
        <View className="sheet-bar">
          <Text className="sheet-title" {...accessible('heading', title)}>
            {title}
          </Text>
          <Tap className="sheet-close" label={t('states.close')} onTap={onClose}>
            <Icon name="cross" />
          </Tap>
        </View>
        {process.env.TARO_ENV === 'weapp' ? (
          // Touches are caught to keep the page still; under a caught touch WeChat scrolls a scroll-view alone.
          <ScrollView scrollY className={classes('sheet-scroll', footer && 'sheet-scroll-footed')}>
            <View className="sheet-body">{children}</View>
          </ScrollView>
        ) : (
          <View className="sheet-scroll">
            <View className="sheet-body">{children}</View>
          </View>
        )}
        {footer && <View className="sheet-footer">{footer}</View>}
      </View>
    </View>
  );
};
