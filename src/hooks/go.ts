import Taro from '@tarojs/taro';
import { modulePages } from '@/routes';
import type { Tab } from '@/tabs';
import { opensBeside } from './desk';

type Modules = typeof modulePages;
/** Every page, as `module/page`; those that only a browser has among them. */
export type PageName = { [M in keyof Modules]: `${M}/${Modules[M][number]}` }[keyof Modules];
type Query = Record<string, string | undefined>;

/** Whether this build has a page of that name; a name may be ahead of its page. */
export const exists = (name: string): name is PageName => {
  const [module = '', page = ''] = name.split('/');
  const pages: Record<string, readonly string[]> = modulePages;
  return pages[module]?.includes(page) ?? false;
};
/** `/modules/membership/pages/apply/index?draftId=…`, the form in which notices link too. */
export const urlOf = (name: PageName, query: Query = {}) => {
  const [module, page] = name.split('/');
  const pairs = Object.entries(query).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${encodeURIComponent(value)}`],
  );
  return `/modules/${module}/pages/${page}/index${pairs.length > 0 ? `?${pairs.join('&')}` : ''}`;
};

/** The handler that opens a page, or undefined while this build does not contain it: then nothing offers it. */
export const to = (name: PageName, query?: Query) => (exists(name) ? () => go(name, query) : undefined);
const open = (url: string) => void (opensBeside(url) ? Taro.redirectTo({ url }) : Taro.navigateTo({ url }));
export const go = (name: PageName, query?: Query) => open(urlOf(name, query));
/** In place of the present page, so that "back" does not return to it. */
export const goInstead = (name: PageName, query?: Query) => {
  const url = urlOf(name, query);
  opensBeside(url, true);
  void Taro.redirectTo({ url });
};
/** The same with a link that the server gave. */
export const openInstead = (link: string) => {
  opensBeside(link, true);
  void Taro.redirectTo({ url: link });
};
export const goTab = (tab: Tab) => void Taro.switchTab({ url: `/pages/${tab}/index` });
export const goBack = () => {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else goTab('home');
};
/** The handler that opens a page by the link that the server gave, or undefined where it gave none. */
export const opener = (link: string | null) => (link ? () => open(link) : undefined);
