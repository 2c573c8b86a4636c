import type { Session } from './desk-session';

/** WeChat has one window, and needs no session. */
export const tellWindows = {
  tell: (_: Session | null): void => undefined,
  onAsked: (_: () => Session | null, __: (told: Session | null) => void): void => undefined,
};
export const askWindows = (): Promise<void> => Promise.resolve();

const kept = new Map<string, string>();
export const windowShelf = {
  get: (key: string): string | null => kept.get(key) ?? null,
  set: (key: string, value: string | null): void => void (value === null ? kept.delete(key) : kept.set(key, value)),
};
