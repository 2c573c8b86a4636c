import { modulePages, preloads } from './routes';
import { tabs } from './tabs';

// In WeChat colours are names that theme.json resolves for light and dark; a browser gets the light ones here and
// the dark ones from styles/browser.scss.
const browser = process.env.TARO_ENV === 'h5';
const themed = (name: string, plain: string) => (browser ? plain : `@${name}`);
const tab = (name: (typeof tabs)[number], text: string) => ({
  pagePath: `pages/${name}/index`,
  text,
  // hooks/tab-bar.ts sets the icons of the dark theme.
  iconPath: `static/tabs/${name}-light.png`,
  selectedIconPath: `static/tabs/${name}-on-light.png`,
});
const subPackages = Object.entries(modulePages as Record<string, readonly string[]>)
  .filter(([, pages]) => pages.length > 0)
  .map(([module, pages]) => ({
    root: `modules/${module}`,
    name: module,
    pages: pages.map((page) => `pages/${page}/index`),
  }));
const paper = themed('paper', '#F7F5F2');

export default defineAppConfig({
  pages: tabs.map((name) => `pages/${name}/index`),
  subPackages,
  // Packages come while one reads the page that leads to them, so that opening theirs does not wait.
  preloadRule: Object.fromEntries(
    Object.entries(preloads).map(([page, packages]) => [page, { network: 'all' as const, packages }]),
  ),
  window: {
    navigationStyle: 'default',
    navigationBarTitleText: '会馆',
    navigationBarBackgroundColor: paper,
    navigationBarTextStyle: themed('barText', 'black'),
    backgroundColor: paper,
    backgroundColorTop: paper,
    backgroundColorBottom: paper,
    backgroundTextStyle: themed('pullText', 'dark'),
  },
  tabBar: {
    color: themed('tab', '#626A77'),
    selectedColor: themed('tabOn', '#B7372B'),
    backgroundColor: themed('card', '#FFFFFF'),
    borderStyle: themed('tabBorder', 'white') as 'black',
    list: [tab('home', '首页'), tab('meetings', '会议'), tab('services', '服务'), tab('mine', '我的')],
  },
  darkmode: true,
  themeLocation: 'theme.json',
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
  // An attendee checks in where the meeting asks for it (compared once, not kept); staff point at the venue on the map.
  permission: { 'scope.userLocation': { desc: '仅在签到时用一次，确认你在会场附近' } },
  requiredPrivateInfos: ['getLocation', 'chooseLocation'],
});
