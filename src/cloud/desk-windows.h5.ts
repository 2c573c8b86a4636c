import { isSession, type Session } from './desk-session';

// Windows of this browser and of this address alone hear one another.
const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('huiguan.desk');
const patienceMs = 120;
type Told = { ask: true } | { session: Session | null };

let answered: (() => void) | null = null;
let alone = false;

export const tellWindows = {
  tell: (session: Session | null): void => channel?.postMessage({ session } satisfies Told),
  /** Answers other windows that ask, and hears what they tell. */
  onAsked: (own: () => Session | null, hear: (told: Session | null) => void): void => {
    channel?.addEventListener('message', ({ data }: MessageEvent<Partial<{ ask: true; session: unknown }>>) => {
      if (data.ask) {
        const session = own();
        if (session) tellWindows.tell(session);
      } else if (data.session === null || isSession(data.session)) {
        hear(data.session);
        answered?.();
      }
    });
  },
};

/** Asks the other windows for the session; a window that heard nothing once does not hold up every call of a visitor. */
export const askWindows = async (): Promise<void> => {
  if (!channel || alone) return;
  channel.postMessage({ ask: true } satisfies Told);
  const heard = await new Promise<boolean>((done) => {
    const timer = setTimeout(() => done(false), patienceMs);
    answered = () => {
      clearTimeout(timer);
      done(true);
    };
  });
  answered = null;
  alone = !heard;
  // Another may be opened and signed in meanwhile.
  if (alone)
    setTimeout(() => {
      alone = false;
    }, 60_000);
};

/** Goes with the window. */
export const windowShelf = {
  get: (key: string): string | null => sessionStorage.getItem(key),
  set: (key: string, value: string | null): void =>
    value === null ? sessionStorage.removeItem(key) : sessionStorage.setItem(key, value),
};
