import Taro from '@tarojs/taro';
import { settings } from './settings';

// WeChat's own sizes: 16 is standard on Android, 17 on iOS; from 1.3 times on people need large text.
const standardSize = 16;
const systemFactor = () => {
  if (process.env.TARO_ENV === 'h5') return 1;
  const { fontSizeSetting } = Taro.getAppBaseInfo() as { fontSizeSetting?: number };
  return fontSizeSetting ? fontSizeSetting / standardSize : 1;
};

/** The classes of a page's root: explicit theme, large text, and a Latin font before the Chinese one. */
export const useLook = () => {
  const { theme, textSize, language } = settings.use();
  const large = textSize === 'large' || (textSize === 'auto' && systemFactor() >= 1.3);
  return [theme === 'auto' ? '' : `look-${theme}`, large ? 'elder' : '', language === 'en' ? 'latin' : '']
    .filter(Boolean)
    .join(' ');
};

const bars = {
  light: { frontColor: '#000000', backgroundColor: '#F7F5F2', card: '#FFFFFF', off: '#626A77', on: '#B7372B' },
  dark: { frontColor: '#ffffff', backgroundColor: '#141517', card: '#1F2124', off: '#9A958E', on: '#E87A6E' },
} as const;

/** WeChat's own bars follow the system by theme.json; after an explicit choice they are told. */
export const paintBars = (look: string) => {
  if (process.env.TARO_ENV === 'h5') {
    const root = window.document.documentElement;
    root.classList.remove('look-light', 'look-dark', 'elder', 'latin');
    root.classList.add(...look.split(' ').filter(Boolean));
    root.lang = settings.get().language;
    return;
  }
  const { theme } = settings.get();
  if (theme === 'auto') return;
  const { frontColor, backgroundColor, card, off, on } = bars[theme];
  void Taro.setNavigationBarColor({ frontColor, backgroundColor });
  void Taro.setBackgroundColor({
    backgroundColor,
    backgroundColorTop: backgroundColor,
    backgroundColorBottom: backgroundColor,
  });
  // Refused on a page without tabs, where there is nothing to paint.
  Taro.setTabBarStyle({ color: off, selectedColor: on, backgroundColor: card }).catch(() => undefined);
};
