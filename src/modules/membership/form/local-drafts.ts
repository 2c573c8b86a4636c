import Taro from '@tarojs/taro';
import type { MemberKind } from '@contracts/application';
import { deskSession } from '@/cloud/desk-session';
import { local } from '@/cloud/local';
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

// A browser may be shared: what one person wrote is not shown to the next.
const owner = () =>
  process.env.TARO_ENV === 'h5' ? (local()?.openid ?? deskSession.token()?.slice(-8) ?? 'guest') : 'wechat';
const key = () => `huiguan.drafts.${owner()}`;
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
