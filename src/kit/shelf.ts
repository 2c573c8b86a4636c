import Taro from '@tarojs/taro';
import { deviceOwner } from '@/cloud/device-owner';
import type { Shelf, Shelved } from './keeper';

type Kept = Record<string, Shelved<unknown>>;
const key = (kind: string) => `huiguan.${kind}.${deviceOwner()}`;
const read = (kind: string): Kept => {
  const kept: unknown = Taro.getStorageSync(key(kind));
  return typeof kept === 'object' && kept !== null ? { ...(kept as Kept) } : {};
};

/** All that the device holds of a kind (`minutes`, `meeting`), by slot: what its person wrote and has not saved. */
export const shelved = <C>(kind: string): Record<string, Shelved<C>> => read(kind) as Record<string, Shelved<C>>;

/** One place of the device's shelf; what one person of a shared browser wrote is not shown to the next. */
export const shelfOf = <C>(kind: string, slot: string): Shelf<C> => ({
  get: () => (read(kind)[slot] as Shelved<C> | undefined) ?? null,
  put: (kept) => {
    try {
      Taro.setStorageSync(key(kind), { ...read(kind), [slot]: kept });
      return true;
    } catch {
      return false;
    }
  },
  drop: () => {
    const { [slot]: _, ...rest } = read(kind);
    if (Object.keys(rest).length > 0) Taro.setStorageSync(key(kind), rest);
    else Taro.removeStorageSync(key(kind));
  },
});
