import { type Options, requiredText, WxFailure } from './failure';
import type { World } from './world';

/** WeChat keeps at most 1 MB under one key. */
const limit = 1024 * 1024;

export function storage({ device, sandbox }: World) {
  const write = (key: string, value: unknown) => {
    if (value === undefined) throw new WxFailure('parameter error: data should not be undefined');
    const json = JSON.stringify(value);
    if (json.length > limit) throw new WxFailure('entry size limit reached');
    device.storage.set(key, json);
  };
  const read = (key: string): unknown => {
    const json = device.storage.get(key);
    return json === undefined ? undefined : JSON.parse(json);
  };
  return {
    immediate: {
      setStorageSync: write,
      getStorageSync: (key: string) => sandbox.bring(read(key) ?? ''),
      removeStorageSync: (key: string) => void device.storage.delete(key),
      clearStorageSync: () => device.storage.clear(),
    },
    later: {
      setStorage: (options: Options) => write(requiredText(options, 'key'), options.data),
      getStorage: (options: Options) => {
        const data = read(requiredText(options, 'key'));
        if (data === undefined) throw new WxFailure('data not found');
        return { data };
      },
      removeStorage: (options: Options) => void device.storage.delete(requiredText(options, 'key')),
      clearStorage: () => device.storage.clear(),
    },
  };
}
