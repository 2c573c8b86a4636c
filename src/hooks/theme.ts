import Taro from '@tarojs/taro';
import { settings } from './settings';
import { createStore } from './store';

type Theme = 'light' | 'dark';

const system = createStore<Theme>(
  process.env.TARO_ENV === 'h5' ? 'light' : Taro.getAppBaseInfo().theme === 'dark' ? 'dark' : 'light',
);

/** Follows WeChat's theme; a browser needs no telling, its styles follow by themselves. */
export const watchTheme = () => {
  if (process.env.TARO_ENV === 'h5') return;
  Taro.onThemeChange?.(({ theme }) => system.set(theme === 'dark' ? 'dark' : 'light'));
};

/** The theme that is seen: the explicit choice, else WeChat's. */
export const useTheme = (): Theme => {
  const { theme } = settings.use();
  const followed = system.use();
  return theme === 'auto' ? followed : theme;
};
