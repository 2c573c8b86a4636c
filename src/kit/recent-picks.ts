import Taro from '@tarojs/taro';
import { deviceOwner } from '@/cloud/device-owner';
import type { Found } from './finder';

const key = (of: string) => `huiguan.recent.${of}.${deviceOwner()}`;
const most = 5;

/**
 * Who was chosen lately on this device, the latest first; by name and company, without a phone. What may be done with
 * them is asked anew of the server each time.
 */
export const recentPicks = {
  read: (of: string): Found[] => {
    const kept: unknown = Taro.getStorageSync(key(of));
    return Array.isArray(kept) ? (kept as Found[]) : [];
  },
  add: (of: string, { id, name, kept }: Found) => {
    const rest = recentPicks.read(of).filter((each) => each.id !== id);
    try {
      Taro.setStorageSync(key(of), [{ id, name, note: kept, kept }, ...rest].slice(0, most));
    } catch {
      // A device that is full remembers nobody; choosing goes on.
    }
  },
};
