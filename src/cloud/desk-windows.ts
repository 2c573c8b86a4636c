import type { Session } from './desk-session';

/** WeChat has one window, and needs no session. */
export const tellWindows = {
  tell: (_: Session | null): void => undefined,
  onAsked: (_: () => Session | null, __: (told: Session | null) => void): void => undefined,
};
export const askWindows = (): Promise<void> => Promise.resolve();
