import type { GateRecord } from '@contracts/attendance';
import type { cloud } from '@/cloud/client';
import { createStore } from '@/hooks/store';
import { batchesOf } from './batches';
import { openCourier } from './courier';
import { type Entry, openJournal, type Storage, usesIn } from './journal';
import { judgeListed, judgeTicket, judgeWalkIn, otherName, type Passage, refused } from './judge';
import { listKeeper, takeList } from './list-keeper';
import { expectedIn, type GateList, type ListRow } from './seats';
import { readTicket } from './ticket';

type Scan = typeof cloud.attendance.scan;
type Page = typeof cloud.attendance.gateList;
type Sent = Awaited<ReturnType<Scan>>;

export interface Surroundings {
  storage: Storage;
  gateList: Page;
  scan: Scan;
  /** The phone's clock, milliseconds. */
  clock: () => number;
  newId: () => string;
  /** Nobody has answered: asking again with the same record may still succeed. */
  isUnanswered: (error: unknown) => boolean;
  /** The server does not take the records as they are, and would not later. */
  isUnreadable: (error: unknown) => boolean;
  /** That, or the server failed: it has refused nothing. */
  isUnsettled: (error: unknown) => boolean;
  pause: (milliseconds: number) => Promise<void>;
}

/** What came of sending what was recorded without network. */
export interface Merged {
  accepted: number;
  double: number;
  refused: number;
}
export interface GateState {
  list: GateList | null;
  online: boolean;
  present: number;
  expected: number;
  unsent: number;
  /** Records sent and to send, while they are being sent. */
  sending: { done: number; total: number } | null;
  merged: Merged | null;
  /** Newest last. */
  entries: readonly Entry[];
  /** Whom the gate let in and the server did not. */
  tray: readonly Entry[];
}

/** Somebody stands there: so long the gate waits for the server before it judges by itself. Milliseconds. */
export const patience = 5000;
const waited = Symbol('waited');

export type Made =
  | { kind: 'ticket'; code: string }
  | { kind: 'list'; registrationId: string; seat: number }
  | { kind: 'walk_in'; name: string; phone: string; unitName: string; knownAs?: string; another?: boolean };

const spoilt = { ...refused('unreadable'), message: '', asks: null, first: null };

export const gateKeys = (meetingId: string) => ({
  list: `huiguan.gate.${meetingId}.list`,
  journal: `huiguan.gate.${meetingId}.journal`,
});

/**
 * One gate of one meeting on this phone. Each passage is written to the phone first; then the server judges it, or,
 * when nobody answers, the gate itself, and the record is sent later. Sending twice changes nothing.
 */
export const openGate = (meetingId: string, gate: () => { id: string; name: string }, around: Surroundings) => {
  const { storage, clock } = around;
  const keys = gateKeys(meetingId);
  const keeper = listKeeper(storage, keys.list);
  const journal = openJournal(storage, keys.journal);
  let list = keeper.get();
  let rows = new Map<string, ListRow>();
  const index = () => {
    rows = new Map(list?.rows.map((row) => [row.registrationId, row]) ?? []);
  };
  index();
  let uses = usesIn(list?.rows ?? [], journal.entries());
  /** Heads that the server counted; those that only this phone knows come on top. */
  let counted = 0;

  const localHeads = () =>
    journal.entries().filter(({ sent, passage }) => !sent && passage.outcome === 'checkedIn').length;
  const recount = () => {
    uses = usesIn(list?.rows ?? [], journal.entries());
  };
  const countList = () => {
    counted = list?.rows.reduce((sum, row) => sum + row.inside.length, 0) ?? 0;
  };
  countList();
  const store = createStore<GateState>({
    list,
    online: true,
    present: counted + localHeads(),
    expected: expectedIn(list?.rows ?? []),
    unsent: journal.unsent().length,
    sending: null,
    merged: null,
    entries: [...journal.entries()],
    tray: journal.tray(),
  });
  const tell = (part: Partial<GateState> = {}) =>
    store.set({
      ...store.get(),
      list,
      present: counted + localHeads(),
      expected: expectedIn(list?.rows ?? []),
      unsent: journal.unsent().length,
      entries: [...journal.entries()],
      tray: journal.tray(),
      ...part,
    });

  const serverNow = () => clock() + (list?.offsetMs ?? 0);
  const passageOf = ({ first, ...verdict }: Sent['verdicts'][number]): Passage => ({
    outcome: verdict.outcome,
    reason: verdict.reason,
    name: verdict.name,
    unitName: verdict.unitName,
    registrationId: verdict.registrationId,
    seat: verdict.seat,
    asks: verdict.asks,
    first,
  });
  const judge = (record: GateRecord): Passage => {
    if (!list) throw new Error('a gate without its list judges nothing');
    const known = { meetingId, list, row: (id: string) => rows.get(id), uses, now: Date.parse(record.at) };
    if (record.kind === 'ticket') return judgeTicket(readTicket(record.code, list.publicKey), known);
    if (record.kind === 'list') return judgeListed(record.registrationId, record.seat, known);
    return judgeWalkIn(record, known);
  };
  const send = (records: GateRecord[], offline: boolean) => around.scan({ meetingId, gate: gate(), offline, records });
  const courier = openCourier((records) => send(records, false), around.isUnsettled);

  /** Takes the list anew; what it contains needs no second memory on this phone. */
  const take = async () => {
    const taken = await takeList((cursor) => around.gateList({ meetingId, ...(cursor ? { cursor } : {}) }), clock);
    list = taken;
    countList();
    keeper.keep(taken);
    index();
    journal.shorten();
    recount();
    tell({ online: journal.unsent().length === 0 });
  };

  const ask = async (record: GateRecord): Promise<Passage | typeof waited> => {
    const answer = courier.take(record);
    // Answered too late, it is sent once more with the rest, and the server knows it by its id.
    answer.catch(() => undefined);
    const reply = await Promise.race([answer, around.pause(patience).then(() => waited)]);
    const verdict = typeof reply === 'symbol' ? undefined : reply.verdicts.find((each) => each.recordId === record.id);
    if (typeof reply === 'symbol' || !verdict) return waited;
    counted = reply.present;
    return passageOf(verdict);
  };

  const nameElsewhere = (made: Made): string | null => {
    if (made.kind !== 'walk_in' || !list) return null;
    const here = journal.entries().flatMap(({ record }) => (record.kind === 'walk_in' ? [record] : []));
    return otherName(made, { list }, here);
  };

  /** One passage. Throws what the server refused as a whole (no right, no such meeting), and keeps no record of it. */
  const pass = async (made: Made): Promise<Passage> => {
    const alone = store.get().online ? null : nameElsewhere(made);
    if (alone !== null) return { ...refused('samePhone'), asks: { knownAs: alone } };
    const record: GateRecord = { ...made, id: around.newId(), at: new Date(serverNow()).toISOString() };
    const entry: Entry = { record, gate: gate().name, passage: judge(record), sent: false };
    journal.put(entry);
    if (store.get().online) {
      try {
        const answer = await ask(record);
        if (answer !== waited) {
          // The server has kept nothing and waits for an answer; nor does the phone.
          if (answer.asks) journal.drop(record.id);
          else journal.answer(record.id, answer);
          recount();
          tell();
          return answer;
        }
      } catch (error) {
        if (!around.isUnsettled(error)) {
          journal.drop(record.id);
          tell();
          throw error;
        }
      }
    }
    courier.giveUp();
    recount();
    tell({ online: false, merged: null });
    return entry.passage;
  };

  /** Where the server takes a call as little as it stands, the record that spoils it is found, and the others pass. */
  const sendAll = async (batch: GateRecord[]): Promise<Pick<Sent, 'present' | 'verdicts'>> => {
    try {
      return await send(batch, true);
    } catch (error) {
      const [first] = batch;
      if (!around.isUnreadable(error) || !first) throw error;
      if (batch.length === 1) return { present: counted, verdicts: [{ ...spoilt, recordId: first.id }] };
      const half = Math.ceil(batch.length / 2);
      const [one, other] = [await sendAll(batch.slice(0, half)), await sendAll(batch.slice(half))];
      return { present: other.present, verdicts: [...one.verdicts, ...other.verdicts] };
    }
  };

  let merging: Promise<boolean> | null = null;
  /** Sends what was recorded, in calls that pass, and takes the list anew; false while nobody answers. */
  const mergeNow = async (): Promise<boolean> => {
    const sum = { accepted: 0, double: 0, refused: 0 };
    let done = 0;
    try {
      for (let left = journal.unsent(); left.length > 0; left = journal.unsent()) {
        const [batch = []] = batchesOf(left.map(({ record }) => record));
        tell({ sending: { done, total: done + left.length } });
        const reply = await sendAll(batch);
        for (const verdict of reply.verdicts) {
          journal.settle(verdict.recordId, passageOf(verdict));
          if (verdict.outcome === 'checkedIn') sum.accepted += 1;
          else if (verdict.outcome === 'already') sum.double += 1;
          else sum.refused += 1;
        }
        done += reply.verdicts.length;
        counted = reply.present;
        if (reply.verdicts.length === 0) break;
      }
      await take();
      tell({ sending: null, ...(done > 0 ? { merged: sum } : {}) });
      return true;
    } catch (error) {
      tell({ sending: null, online: false });
      if (!around.isUnanswered(error)) throw error;
      return false;
    }
  };
  const merge = () => {
    merging ??= mergeNow().finally(() => {
      merging = null;
    });
    return merging;
  };

  return {
    use: store.use,
    get: store.get,
    subscribe: store.subscribe,
    take,
    pass,
    merge,
    dismiss: () => tell({ merged: null }),
    /** Takes a record out of the tray. */
    dropFromTray: (recordId: string) => {
      journal.drop(recordId);
      tell();
    },
    /** Sends what lay in the tray as it should have been, of the time at which it was. */
    correct: (recordId: string, made: Made): Promise<boolean> => {
      const old = journal.entries().find(({ record }) => record.id === recordId);
      if (!old) return Promise.resolve(false);
      const record: GateRecord = { ...made, id: around.newId(), at: old.record.at };
      journal.drop(recordId);
      journal.put({ record, gate: old.gate, passage: judge(record), sent: false });
      tell();
      return merge();
    },
    /** The network is gone, as the phone says. */
    lose: () => tell({ online: false }),
    rows: () => list?.rows ?? [],
    isInside: (key: string) => uses.has(key),
  };
};
export type Gate = ReturnType<typeof openGate>;
