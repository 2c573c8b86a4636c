import type { GateRecord } from '@contracts/attendance';
import type { Passage } from './judge';
import { seatKey, type Use } from './seats';

/** What a phone keeps under a name; the phone's own storage, or a map in a test. */
export interface Storage {
  get: (key: string) => unknown;
  set: (key: string, value: unknown) => void;
  remove: (key: string) => void;
}

export interface Entry {
  record: GateRecord;
  gate: string;
  passage: Passage;
  /** The server has answered; until then nothing may be forgotten. */
  sent: boolean;
  /** The gate let somebody in and the server did not: it lies there to be corrected or dropped. */
  tray?: boolean;
}

/** WeChat keeps 1 MB under a name, and writes the whole value each time: entries lie in parts of this many. */
const partSize = 40;
export const shown = 20;

const isEntries = (value: unknown): value is Entry[] => Array.isArray(value);

/** Every passage at this gate, written to the phone before anything else happens to it. */
export const openJournal = (storage: Storage, name: string) => {
  const keyOf = (part: number) => `${name}.${part}`;
  const entries: Entry[] = [];
  const places = new Map<string, number>();
  for (let part = 0; ; part += 1) {
    const kept = storage.get(keyOf(part));
    if (!isEntries(kept)) break;
    entries.push(...kept);
  }
  entries.forEach(({ record }, at) => places.set(record.id, at));

  const write = (at: number) => {
    const part = Math.floor(at / partSize);
    storage.set(keyOf(part), entries.slice(part * partSize, (part + 1) * partSize));
  };
  const put = (entry: Entry) => {
    const at = places.get(entry.record.id) ?? entries.length;
    entries[at] = entry;
    places.set(entry.record.id, at);
    write(at);
  };
  const keepOnly = (wanted: (entry: Entry, at: number) => boolean) => {
    const parts = Math.ceil(entries.length / partSize);
    entries.splice(0, entries.length, ...entries.filter(wanted));
    places.clear();
    entries.forEach(({ record }, at) => places.set(record.id, at));
    for (let at = 0; at < entries.length; at += partSize) write(at);
    for (let part = Math.ceil(entries.length / partSize); part < parts; part += 1) storage.remove(keyOf(part));
  };
  return {
    entries: (): readonly Entry[] => entries,
    unsent: () => entries.filter(({ sent }) => !sent),
    put,
    /** The server's word on one record that the gate has judged alone: whoever it let in has gone in. */
    settle: (recordId: string, passage: Passage) => {
      const known = entries[places.get(recordId) ?? -1];
      if (!known) return;
      const tray = passage.outcome === 'refused' && known.passage.outcome !== 'refused';
      put({ record: known.record, gate: known.gate, passage, sent: true, ...(tray && { tray }) });
    },
    /** Its word while somebody stands there: he sees it himself. */
    answer: (recordId: string, passage: Passage) => {
      const known = entries[places.get(recordId) ?? -1];
      if (known) put({ record: known.record, gate: known.gate, passage, sent: true });
    },
    tray: () => entries.filter(({ tray }) => tray),
    /** Forgets what a newer list knows as well, but for the last few, which the page shows; what was not sent stays. */
    shorten: () => keepOnly((entry, at) => !entry.sent || entry.tray === true || at >= entries.length - shown),
    clear: () => keepOnly(() => false),
    /** A record that the server would never take. */
    drop: (recordId: string) => keepOnly(({ record }) => record.id !== recordId),
  };
};

/** The first use of each seat, by time: of the list, which says only that there was one, then of this gate. */
export const usesIn = (
  inside: readonly { registrationId: string; inside: readonly number[] }[],
  entries: readonly Entry[],
): Map<string, Use> => {
  const uses = new Map<string, Use>();
  for (const row of inside)
    for (const seat of row.inside) uses.set(seatKey(row.registrationId, seat), { gate: null, at: null });
  for (const { passage, gate, record } of entries) {
    const { outcome, registrationId, seat, first } = passage;
    if (outcome === 'refused' || registrationId === null || seat === null) continue;
    const key = seatKey(registrationId, seat);
    if (!uses.has(key) || uses.get(key)?.at === null) uses.set(key, first ?? { gate, at: record.at });
  }
  return uses;
};
