import Taro, { useDidShow } from '@tarojs/taro';
import { useEffect } from 'react';
import { useText } from '@/i18n/main';
import { type Tab, tabs } from '@/tabs';
import { useTheme } from './theme';

// A browser's icons are turned to the dark by its styles, and it has no such paths.
const icons = (tab: Tab, theme: 'light' | 'dark') =>
  process.env.TARO_ENV === 'h5'
    ? {}
    : {
        iconPath: `/static/tabs/${tab}-${theme}.png`,
        selectedIconPath: `/static/tabs/${tab}-on-${theme}.png`,
      };

/** The tab bar in the chosen language and theme, with a dot on 我的 while messages are unread. */
export const useTabBar = (unread = 0) => {
  const t = useText();
  const theme = useTheme();
  const paint = () => {
    // Each is refused while another page covers the tabs; the next showing paints again.
    for (const [index, tab] of tabs.entries())
      Promise.resolve(Taro.setTabBarItem({ index, text: t(`tabs.${tab}`), ...icons(tab, theme) })).catch(
        () => undefined,
      );
    const mine = { index: tabs.indexOf('mine') };
    Promise.resolve(unread > 0 ? Taro.showTabBarRedDot(mine) : Taro.hideTabBarRedDot(mine)).catch(() => undefined);
  };
  useDidShow(paint);
  useEffect(paint, [t, unread, theme]);
};
