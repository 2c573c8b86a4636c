import { asynchronous } from './asynchronous';
import type { Members } from './failure';
import type { World } from './world';

/** What decorates a page and has no answer of its own. */
const accepted = [
  'stopPullDownRefresh',
  'startPullDownRefresh',
  'pageScrollTo',
  'setNavigationBarColor',
  'showNavigationBarLoading',
  'hideNavigationBarLoading',
  'setBackgroundColor',
  'setBackgroundTextStyle',
  'setTabBarBadge',
  'removeTabBarBadge',
  'showTabBarRedDot',
  'hideTabBarRedDot',
  'setTabBarItem',
  'setTabBarStyle',
  'showShareMenu',
  'hideShareMenu',
  'hideKeyboard',
  'setVisualEffectOnCapture',
  'enableAlertBeforeUnload',
  'disableAlertBeforeUnload',
] as const;

export function pageFurniture(world: World): Members {
  const idle = () => {};
  return {
    ...Object.fromEntries(accepted.map((name) => [name, asynchronous(world, name, () => ({}))])),
    setNavigationBarTitle: asynchronous(world, 'setNavigationBarTitle', ({ title }) => {
      world.pages.top.title = title;
    }),
    nextTick: (work: () => void) => void world.sandbox.newPromise<void>((resolve) => resolve()).then(work),
    canIUse: () => true,
    reportEvent: idle,
    preloadPage: idle,
    env: { USER_DATA_PATH: 'wxfile://usr' },
    getUpdateManager: () => ({
      onCheckForUpdate: idle,
      onUpdateReady: idle,
      onUpdateFailed: idle,
      applyUpdate: idle,
    }),
  };
}
