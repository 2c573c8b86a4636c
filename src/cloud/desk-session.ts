import Taro from '@tarojs/taro';

const key = 'huiguan.desk';

interface Session {
  token: string;
  /** ISO instant; to the millisecond the same as in the list of sessions, which never shows a token. */
  expiresAt: string;
}
const isSession = (value: unknown): value is Session =>
  typeof value === 'object' &&
  value !== null &&
  'token' in value &&
  typeof value.token === 'string' &&
  'expiresAt' in value &&
  typeof value.expiresAt === 'string';
const read = (): Session | null => {
  const kept: unknown = Taro.getStorageSync(key);
  return isSession(kept) ? kept : null;
};

/** The session of a browser that was confirmed with a phone; WeChat needs none. */
export const deskSession = {
  token: () => read()?.token ?? null,
  /** By this a browser finds itself among the sessions; null where there is none. */
  expiresAt: () => read()?.expiresAt ?? null,
  keep: ({ token, expiresAt }: Session) => Taro.setStorageSync(key, { token, expiresAt }),
  forget: () => Taro.removeStorageSync(key),
};
