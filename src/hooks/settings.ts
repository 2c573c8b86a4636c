import Taro from '@tarojs/taro';
import { createStore } from './store';

export type Language = 'zh-CN' | 'en';
/** What a person chose on this device; `auto` follows WeChat. */
export interface Settings {
  language: Language;
  theme: 'auto' | 'light' | 'dark';
  textSize: 'auto' | 'standard' | 'large';
  /** Whether the next case opens when one is done. */
  opensNext: boolean;
}
const key = 'huiguan.settings';

const deviceLanguage = (): Language => {
  const named = process.env.TARO_ENV === 'h5' ? navigator.language : Taro.getAppBaseInfo().language;
  return named?.toLowerCase().startsWith('en') ? 'en' : 'zh-CN';
};
const read = (): Settings => {
  const kept: unknown = Taro.getStorageSync(key);
  const chosen = typeof kept === 'object' && kept !== null ? (kept as Partial<Settings>) : {};
  return { language: deviceLanguage(), theme: 'auto', textSize: 'auto', opensNext: true, ...chosen };
};

const store = createStore<Settings>(read());
export const settings = {
  ...store,
  change: (part: Partial<Settings>) => {
    store.set({ ...store.get(), ...part });
    const kept: unknown = Taro.getStorageSync(key);
    Taro.setStorageSync(key, { ...(typeof kept === 'object' ? kept : {}), ...part });
  },
};
