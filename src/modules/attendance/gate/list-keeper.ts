import type { Storage } from './journal';
import type { GateList, ListPage, ListRow } from './seats';

const part = 500;
type Head = Omit<GateList, 'rows'> & { rows: number };
const isHead = (value: unknown): value is Head =>
  typeof value === 'object' &&
  value !== null &&
  'takenAt' in value &&
  'rows' in value &&
  typeof value.rows === 'number';

/** The list of a meeting on the phone, in parts that WeChat's storage takes. */
export const listKeeper = (storage: Storage, name: string) => {
  const keyOf = (at: number) => `${name}.${at}`;
  const head = (): Head | null => {
    const kept = storage.get(name);
    return isHead(kept) ? kept : null;
  };
  const clear = () => {
    const old = head();
    storage.remove(name);
    for (let at = 0; at < (old?.rows ?? 0); at += part) storage.remove(keyOf(at / part));
  };
  return {
    get: (): GateList | null => {
      const kept = head();
      if (!kept) return null;
      const rows: ListRow[] = [];
      for (let at = 0; at < kept.rows; at += part) {
        const some = storage.get(keyOf(at / part));
        if (Array.isArray(some)) rows.push(...(some as ListRow[]));
      }
      return { ...kept, rows };
    },
    /** The head is written last: a list that was cut off by a kill is no list. */
    keep: (list: GateList) => {
      clear();
      for (let at = 0; at < list.rows.length; at += part) storage.set(keyOf(at / part), list.rows.slice(at, at + part));
      storage.set(name, { ...list, rows: list.rows.length });
    },
    clear,
  };
};

/** Every page of the list, and how far the server's clock is from the phone's: half of the first call is its way back. */
export const takeList = async (
  page: (cursor: string | undefined) => Promise<ListPage>,
  clock: () => number,
): Promise<GateList> => {
  const asked = clock();
  const first = await page(undefined);
  const offsetMs = Date.parse(first.now) - (asked + clock()) / 2;
  const rows = [...first.rows];
  for (let { next } = first; next !== null; ) {
    const more = await page(next);
    rows.push(...more.rows);
    next = more.next;
  }
  const { title, status, startsAt, endsAt, publicKey } = first;
  return { title, status, startsAt, endsAt, publicKey, rows, takenAt: Date.parse(first.now), offsetMs };
};
