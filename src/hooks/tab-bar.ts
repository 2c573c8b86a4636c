import Taro, { useDidShow } from '@tarojs/taro';
import { useEffect } from 'react';
import { useBadge } from '@/cloud/reads';
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
const home = { index: tabs.indexOf('home') };
const mine = { index: tabs.indexOf('mine') };
// Each is refused while another page covers the tabs; the next showing paints again.
const quietly = (painted: Promise<unknown> | void) => void Promise.resolve(painted).catch(() => undefined);

/**
 * The tab bar in the chosen language and theme: how many duties wait on 首页, a dot on 我的 while messages are unread.
 * `duties`: what the page itself knows of them, null until it does; left out: they are asked for.
 */
export const useTabBar = (unread = 0, duties?: number | null) => {
  const t = useText();
  const theme = useTheme();
  const badge = useBadge(duties === undefined);
  const waiting = duties === undefined ? badge.data?.mine : duties;
  const paint = () => {
    for (const [index, tab] of tabs.entries())
      quietly(Taro.setTabBarItem({ index, text: t(`tabs.${tab}`), ...icons(tab, theme) }));
    quietly(unread > 0 ? Taro.showTabBarRedDot(mine) : Taro.hideTabBarRedDot(mine));
    // WeChat shows three characters.
    if (waiting) quietly(Taro.setTabBarBadge({ ...home, text: waiting > 99 ? '99+' : String(waiting) }));
    else if (waiting === 0) quietly(Taro.removeTabBarBadge(home));
  };
  useDidShow(paint);
  useEffect(paint, [t, unread, theme, waiting]);
};
