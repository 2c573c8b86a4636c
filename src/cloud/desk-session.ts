import Taro from '@tarojs/taro';

const key = 'huiguan.desk';

/** The session token of a browser that was confirmed with a phone; WeChat needs none. */
export const deskSession = {
  token: (): string | null => {
    const kept: unknown = Taro.getStorageSync(key);
    return typeof kept === 'string' && kept ? kept : null;
  },
  keep: (token: string) => Taro.setStorageSync(key, token),
  forget: () => Taro.removeStorageSync(key),
};
