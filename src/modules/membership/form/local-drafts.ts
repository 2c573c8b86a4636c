import Taro from '@tarojs/taro';
import type { MemberKind } from '@contracts/application';
import { deviceOwner } from '@/cloud/device-owner';
import type { stored } from './draft-form';

/** What was written and is not on the server yet. `slot` names it before the server does. */
export interface LocalDraft {
  slot: string;
  draftId: string | null;
  membershipId: string | null;
  kind: MemberKind;
  step: number;
  form: ReturnType<typeof stored>;
  /** ISO instant. */
  changedAt: string;
}

const key = () => `huiguan.drafts.${deviceOwner()}`;
const read = (): Record<string, LocalDraft> => {
  const kept: unknown = Taro.getStorageSync(key());
  return typeof kept === 'object' && kept !== null ? { ...(kept as Record<string, LocalDraft>) } : {};
};

export const localDrafts = {
  list: (): LocalDraft[] => Object.values(read()).sort((a, b) => b.changedAt.localeCompare(a.changedAt)),
  /** False when the device is full. */
  put: (draft: LocalDraft): boolean => {
    try {
      Taro.setStorageSync(key(), { ...read(), [draft.slot]: draft });
      return true;
    } catch {
      return false;
    }
  },
  drop: (slot: string) => {
    const { [slot]: _, ...rest } = read();
    if (Object.keys(rest).length > 0) Taro.setStorageSync(key(), rest);
    else Taro.removeStorageSync(key());
  },
};
