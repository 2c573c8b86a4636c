import Taro from '@tarojs/taro';
import { deviceOwner } from '@/cloud/device-owner';
import type { View } from './types';

const key = (register: string) => `huiguan.views.${register}.${deviceOwner()}`;
const columnsKey = (register: string) => `huiguan.columns.${register}.${deviceOwner()}`;
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

/** Which columns this person chose for a view on this device, in which order. */
export const keptColumns = {
  read: (register: string): Record<string, readonly string[]> => {
    const kept: unknown = Taro.getStorageSync(columnsKey(register));
    return typeof kept === 'object' && kept !== null ? (kept as Record<string, readonly string[]>) : {};
  },
  /** Left out: as the view has them. */
  write: (register: string, view: string, columns: readonly string[] | undefined) => {
    const { [view]: _old, ...rest } = keptColumns.read(register);
    Taro.setStorageSync(columnsKey(register), columns ? { ...rest, [view]: columns } : rest);
  },
};
