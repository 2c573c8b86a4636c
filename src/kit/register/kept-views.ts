import Taro from '@tarojs/taro';
import { deviceOwner } from '@/cloud/device-owner';
import type { View } from './types';

const key = (register: string) => `huiguan.views.${register}.${deviceOwner()}`;
const most = 12;

/** The views that this person keeps of a register on this device, the oldest first. */
export const keptViews = {
  read: (register: string): View[] => {
    const kept: unknown = Taro.getStorageSync(key(register));
    return Array.isArray(kept) ? (kept as View[]) : [];
  },
  write: (register: string, views: readonly View[]) => {
    Taro.setStorageSync(key(register), views.slice(-most));
    return keptViews.read(register);
  },
};
