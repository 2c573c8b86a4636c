import Taro from '@tarojs/taro';
import type { MinutesWords } from '@contracts/minutes';
import { deviceOwner } from '@/cloud/device-owner';

/** What is written and not on the server yet, and on which revision it stands. */
export interface KeptMinutes {
  revision: number;
  words: MinutesWords;
  correction: string;
}

const key = () => `huiguan.minutes.${deviceOwner()}`;
const read = (): Record<string, KeptMinutes> => {
  const kept: unknown = Taro.getStorageSync(key());
  return typeof kept === 'object' && kept !== null ? { ...(kept as Record<string, KeptMinutes>) } : {};
};

export const keptMinutes = {
  of: (meetingId: string): KeptMinutes | null => read()[meetingId] ?? null,
  /** False when the device is full. */
  put: (meetingId: string, kept: KeptMinutes): boolean => {
    try {
      Taro.setStorageSync(key(), { ...read(), [meetingId]: kept });
      return true;
    } catch {
      return false;
    }
  },
  drop: (meetingId: string) => {
    const { [meetingId]: _, ...rest } = read();
    if (Object.keys(rest).length > 0) Taro.setStorageSync(key(), rest);
    else Taro.removeStorageSync(key());
  },
};
