import Taro from '@tarojs/taro';
import { goBack } from '@/hooks/go';
import { tabs } from '@/tabs';

const isTab = (path: string) => tabs.some((tab) => path.startsWith(`/pages/${tab}/`));
const isOurs = (path: string) => isTab(path) || path.startsWith('/modules/');

/** Back to where a person was needed; after a reload that page is not below any more and is opened anew. */
export const comeBack = (back: string | undefined) => {
  if (Taro.getCurrentPages().length > 1 || !back || !isOurs(back)) return goBack();
  void (isTab(back) ? Taro.switchTab({ url: back }) : Taro.redirectTo({ url: back }));
};
