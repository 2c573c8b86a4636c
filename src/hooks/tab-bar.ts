import Taro, { useDidShow } from '@tarojs/taro';
import { useEffect } from 'react';
import { useText } from '@/i18n/main';
import { tabs } from '@/routes';

/** The tab bar in the chosen language, with a dot on 我的 while messages are unread. */
export const useTabBar = (unread = 0) => {
  const t = useText();
  const paint = () => {
    for (const [index, tab] of tabs.entries())
      Promise.resolve(Taro.setTabBarItem({ index, text: t(`tabs.${tab}`) })).catch(() => undefined);
    const mine = { index: tabs.indexOf('mine') };
    // Refused while another page covers the tabs; the next showing paints again.
    Promise.resolve(unread > 0 ? Taro.showTabBarRedDot(mine) : Taro.hideTabBarRedDot(mine)).catch(() => undefined);
  };
  useDidShow(paint);
  useEffect(paint, [t, unread]);
};
