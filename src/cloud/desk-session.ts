import { askWindows, tellWindows, windowShelf } from './desk-windows';

const key = 'huiguan.desk';

export interface Session {
  token: string;
  /** ISO instant; to the millisecond the same as in the list of sessions, which never shows a token. */
  expiresAt: string;
  /** When this token was given out, on this device's clock. */
  since: number;
}
export const isSession = (value: unknown): value is Session =>
  typeof value === 'object' &&
  value !== null &&
  'token' in value &&
  typeof value.token === 'string' &&
  'expiresAt' in value &&
  typeof value.expiresAt === 'string' &&
  'since' in value &&
  typeof value.since === 'number';

// Only while the window is open: nothing of a session is left on a computer that others use (docs/decisions/035).
const read = (): Session | null => {
  const kept: unknown = JSON.parse(windowShelf.get(key) ?? 'null');
  return isSession(kept) ? kept : null;
};
const write = (session: Session | null) => windowShelf.set(key, session && JSON.stringify(session));

/** What another window of this browser tells: the newest token counts, and leaving is for all. */
const hear = (told: Session | null) => {
  const own = read();
  if (told === null) write(null);
  else if (!own || told.since > own.since) write(told);
};
tellWindows.onAsked(read, hear);

const renewAfterMs = 15 * 60_000;
let renewing: Promise<void> | null = null;

/** The session of a browser that was confirmed with a phone; WeChat needs none. */
export const deskSession = {
  token: () => read()?.token ?? null,
  /** By this a browser finds itself among the sessions; null where there is none. */
  expiresAt: () => read()?.expiresAt ?? null,
  keep: ({ token, expiresAt }: Omit<Session, 'since'>) => {
    const session = { token, expiresAt, since: Date.now() };
    write(session);
    tellWindows.tell(session);
  },
  forget: () => {
    write(null);
    tellWindows.tell(null);
  },
  /**
   * Before a call: a new window takes the session over from one that is open, and a token that has served for a quarter
   * of an hour is renewed, by one of the windows for all.
   * @param renew null when it was not given a new one
   */
  ready: async (renew: (token: string) => Promise<Omit<Session, 'since'> | null>): Promise<void> => {
    const isOld = () => {
      const own = read();
      return own !== null && Date.now() - own.since > renewAfterMs;
    };
    if (!read() || isOld()) await askWindows();
    if (!isOld()) return;
    renewing ??= (async () => {
      const own = read();
      const next = own && (await renew(own.token));
      if (next) deskSession.keep(next);
    })().finally(() => {
      renewing = null;
    });
    await renewing;
  },
};
