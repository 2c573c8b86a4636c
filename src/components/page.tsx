import { Text, View } from '@tarojs/components';
import Taro, { useDidShow } from '@tarojs/taro';
import { type PropsWithChildren, type ReactNode, useEffect } from 'react';
import { type Pane, usePane } from '@/hooks/desk';
import { paintBars, useLook } from '@/hooks/look';
import { useOnline } from '@/hooks/online';
import { letKeysPress } from '@/hooks/press-by-keys';
import { letKeysScroll } from '@/hooks/scroll-by-keys';
import { useText } from '@/i18n/main';
import { accessible } from './accessible';
import { classes } from './classes';
import { Icon } from './icon';
import { PrivacyPopup } from './privacy-popup';
import './page.scss';

interface PageProps {
  /** Of the navigation bar, in the chosen language. */
  title: string;
  /** An ActionBar; the page keeps room for it. */
  action?: ReactNode;
  className?: string;
  /** On a desk its blocks stand in columns (columns.tsx). */
  wide?: boolean;
  /** The page itself says what goes on without a network. */
  speaksOfNetwork?: boolean;
  /** On a desk: the list that stands beside it, unless it was opened in another; null: it needs the whole width. */
  pane?: Pane | null;
}

/** Every page's root: theme, large text, margins, safe area, the offline line and WeChat's privacy question. */
export const Page = ({
  title,
  action,
  className,
  wide,
  speaksOfNetwork,
  pane,
  children,
}: PropsWithChildren<PageProps>) => {
  const look = useLook();
  const online = useOnline();
  const t = useText();
  useEffect(() => paintBars(look), [look]);
  useEffect(letKeysPress, []);
  useEffect(letKeysScroll, []);
  usePane(pane);
  useEffect(() => void Taro.setNavigationBarTitle({ title }), [title]);
  useDidShow(() => paintBars(look));
  return (
    <View className={classes('page', look, wide && 'page-wide', className)}>
      {!online && !speaksOfNetwork && (
        <View className="page-offline" {...accessible('status')}>
          <Icon name="offline" size="small" />
          <Text>{t('states.offline')}</Text>
        </View>
      )}
      <View className={classes('page-body', action && 'page-body-action')}>{children}</View>
      {action}
      <PrivacyPopup />
    </View>
  );
};
