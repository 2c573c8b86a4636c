import type { GateRecord } from '@contracts/attendance';
import { openGate, type Surroundings } from './gate';
import type { ListPage, ListRow } from './seats';

export const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
export const meetingId = id(1);
export const start = Date.parse('2026-11-28T01:30:00.000Z');

export const listRow = (n: number, part: Partial<ListRow> = {}): ListRow => ({
  registrationId: id(100 + n),
  state: 'confirmed',
  name: `参会人${n}`,
  unitName: '恒信铸造有限公司',
  phoneTail: String(1000 + n),
  companions: [],
  inside: [],
  ...part,
});
export const listPage = (rows: ListRow[], part: Partial<ListPage> = {}): ListPage => ({
  rows,
  next: null,
  title: '二届三次理事会',
  status: 'in_session',
  startsAt: new Date(start).toISOString(),
  endsAt: new Date(start + 3 * 3600_000).toISOString(),
  publicKey: '00'.repeat(32),
  now: new Date(start).toISOString(),
  ...part,
});

/** A server that keeps the earliest use of a seat, and a phone whose network can go. */
export const house = (rows: ListRow[], part: Partial<ListPage> = {}) => {
  const kept = new Map<string, string>();
  const world = {
    online: true,
    calls: [] as { records: { id: string; at: string }[]; offline: boolean }[],
    seats: new Map<string, string>(),
    records: new Set<string>(),
    now: start,
    /** What this phone's clock is behind. */
    behind: 0,
    kept,
    silent: false,
  };
  const offline = new Error('OFFLINE');
  let made = 0;
  const surroundings: Surroundings = {
    storage: {
      get: (key): unknown => JSON.parse(kept.get(key) ?? '""'),
      set: (key, value) => void kept.set(key, JSON.stringify(value)),
      remove: (key) => void kept.delete(key),
    },
    gateList: () => {
      if (!world.online) return Promise.reject(offline);
      const inside = (row: ListRow) => [0, 1].filter((seat) => world.seats.has(`${row.registrationId}/${seat}`));
      const listed = rows.map((row) => ({ ...row, inside: inside(row) }));
      return Promise.resolve(listPage(listed, { ...part, now: new Date(world.now).toISOString() }));
    },
    scan: async ({ records, offline: later }) => {
      if (!world.online) throw offline;
      const readable = records.map((record) => record as GateRecord);
      world.calls.push({ records: readable, offline: later ?? false });
      const verdicts = readable.map((record) => {
        const registrationId = record.kind === 'list' ? record.registrationId : id(900);
        const key = `${registrationId}/0`;
        const first = world.seats.get(key);
        const known = first !== undefined && first !== record.id;
        if (!known) world.seats.set(key, record.id);
        world.records.add(record.id);
        return {
          recordId: record.id,
          outcome: known ? ('already' as const) : ('checkedIn' as const),
          reason: null,
          message: '',
          name: '参会人',
          unitName: null,
          registrationId,
          seat: 0,
          asks: null,
          first: { gate: known ? '2 号门' : '1 号门', at: record.at },
        };
      });
      if (world.silent) return new Promise(() => undefined);
      return { verdicts, present: world.seats.size };
    },
    clock: () => world.now - world.behind,
    newId: () => id(5000 + (made += 1)),
    isUnanswered: (error) => error === offline,
    isUnreadable: (error) => error instanceof Error && error.message === 'BAD_INPUT',
    isUnsettled: (error) => error === offline || (error instanceof Error && error.message === 'INTERNAL'),
    pause: () => new Promise((done) => setTimeout(done, 1)),
  };
  const open = () => openGate(meetingId, () => ({ id: id(77), name: '1 号门' }), surroundings);
  return { world, surroundings, open };
};
export const listed = (n: number) => ({ kind: 'list' as const, registrationId: id(100 + n), seat: 0 });
