import Taro from '@tarojs/taro';
import { deviceOwner } from '@/cloud/device-owner';

const key = () => `huiguan.searched.${deviceOwner()}`;
const most = 6;

/** Words by which something was found and opened on this device, the latest first. */
export const recentWords = {
  read: (): string[] => {
    const kept: unknown = Taro.getStorageSync(key());
    return Array.isArray(kept) ? (kept as string[]) : [];
  },
  add: (q: string) => {
    try {
      Taro.setStorageSync(key(), [q, ...recentWords.read().filter((each) => each !== q)].slice(0, most));
    } catch {
      // A device that is full remembers nothing; searching goes on.
    }
  },
};
