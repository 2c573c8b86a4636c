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

/** Takes one off the shelf, such as a draft that is thrown away unopened. */
export const unshelve = (kind: string, slot: string): void => {
  const { [slot]: _, ...rest } = read(kind);
  if (Object.keys(rest).length > 0) Taro.setStorageSync(key(kind), rest);
  else Taro.removeStorageSync(key(kind));
};

/**
 * One place of the device's shelf; what one person of a shared browser wrote is not shown to the next. `slot` names it
 * until the server does: then it lies under the server's id. `known` refuses what another version of the client wrote.
 */
export const shelfOf = <C>(kind: string, slot: string, known: (content: unknown) => boolean = () => true): Shelf<C> => {
  let held = slot;
  return {
    get: () => {
      const kept = read(kind)[slot] as Shelved<C> | undefined;
      return kept && known(kept.content) ? kept : null;
    },
    put: (kept) => {
      const { [held]: _, ...rest } = read(kind);
      const next = kept.place.id ?? slot;
      try {
        Taro.setStorageSync(key(kind), { ...rest, [next]: kept });
        held = next;
        return true;
      } catch {
        return false;
      }
    },
    drop: () => unshelve(kind, held),
  };
};
