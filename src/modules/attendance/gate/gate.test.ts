/** @jest-environment node */
import { house, id, listed, listRow } from './gate.fixture';

const rows = Array.from({ length: 450 }, (_, n) => listRow(n));

describe('a gate', () => {
  it('lets the server judge while it answers, and says how many are here', async () => {
    const { world, open } = house(rows);
    const gate = open();
    await gate.take();
    expect(gate.get()).toMatchObject({ online: true, present: 0, expected: 450, unsent: 0 });
    expect((await gate.pass(listed(1))).outcome).toBe('checkedIn');
    expect((await gate.pass(listed(1))).first?.gate).toBe('2 号门');
    expect(world.calls.map(({ offline }) => offline)).toEqual([false, false]);
    expect(gate.get()).toMatchObject({ online: true, present: 1, unsent: 0 });
  });

  it('asks once at a time, and gives each of those who came together its own answer', async () => {
    const { world, open } = house(rows);
    const gate = open();
    await gate.take();
    const passages = await Promise.all([1, 2, 2, 3].map((n) => gate.pass(listed(n))));
    expect(passages.map(({ outcome }) => outcome)).toEqual(['checkedIn', 'checkedIn', 'already', 'checkedIn']);
    expect(world.calls.map(({ records }) => records.length)).toEqual([1, 3]);
    expect(gate.get()).toMatchObject({ online: true, present: 3, unsent: 0 });
  });

  it('judges by itself when nobody answers, and merges in calls of at most 200', async () => {
    const { world, open } = house(rows);
    const gate = open();
    await gate.take();
    world.online = false;
    for (let n = 0; n < 450; n += 1) expect((await gate.pass(listed(n))).outcome).toBe('checkedIn');
    expect((await gate.pass(listed(3))).outcome).toBe('already');
    expect(gate.get()).toMatchObject({ online: false, present: 450, unsent: 451 });
    expect(await gate.merge()).toBe(false);
    expect(gate.get().unsent).toBe(451);
    world.online = true;
    const progress: number[] = [];
    gate.subscribe(() => progress.push(gate.get().sending?.done ?? -1));
    expect(await gate.merge()).toBe(true);
    expect(world.calls.map(({ records }) => records.length)).toEqual([200, 200, 51]);
    expect(world.calls.every(({ offline }) => offline)).toBe(true);
    expect(new Set(progress)).toEqual(new Set([0, 200, 400, -1]));
    expect(gate.get()).toMatchObject({
      online: true,
      unsent: 0,
      present: 450,
      merged: { accepted: 450, double: 1, refused: 0 },
    });
  });

  it('forgets nothing when the app is killed, whether or not the server had heard of it', async () => {
    const { world, open } = house(rows);
    const before = open();
    await before.take();
    world.silent = true;
    // The server took this one, its answer never came.
    await before.pass(listed(1));
    world.online = false;
    await before.pass(listed(2));
    const after = open();
    expect(after.get()).toMatchObject({ unsent: 2, present: 2 });
    expect(after.get().list?.rows).toHaveLength(450);
    expect((await after.pass(listed(2))).outcome).toBe('already');
    world.silent = false;
    world.online = true;
    await after.merge();
    expect(world.records.size).toBe(3);
    expect(world.seats.size).toBe(2);
    expect(after.get()).toMatchObject({ unsent: 0, online: true });
    expect(open().get().unsent).toBe(0);
  });

  it('keeps what is scanned while it sends', async () => {
    const { world, surroundings, open } = house(rows);
    const gate = open();
    await gate.take();
    world.online = false;
    await gate.pass(listed(1));
    world.online = true;
    const { scan } = surroundings;
    surroundings.scan = async (...given) => {
      surroundings.scan = scan;
      await gate.pass(listed(2));
      return scan(...given);
    };
    await gate.merge();
    expect(world.seats.size).toBe(2);
    expect(gate.get()).toMatchObject({ unsent: 0, online: true });
  });

  it('writes times by the clock of the server, however wrong its own is', async () => {
    const { world, open } = house(rows);
    world.behind = 7 * 60_000;
    const gate = open();
    await gate.take();
    world.online = false;
    await gate.pass(listed(1));
    world.online = true;
    await gate.merge();
    expect(world.calls[0]?.records[0]?.at).toBe(new Date(world.now).toISOString());
  });

  it('keeps the record when the server fails over it, and sends it later', async () => {
    const { world, surroundings, open } = house(rows);
    const gate = open();
    await gate.take();
    const { scan } = surroundings;
    surroundings.scan = () => Promise.reject(new Error('INTERNAL'));
    expect((await gate.pass(listed(1))).outcome).toBe('checkedIn');
    expect(gate.get()).toMatchObject({ unsent: 1, online: false });
    surroundings.scan = scan;
    await gate.merge();
    expect(world.seats.size).toBe(1);
    expect(gate.get()).toMatchObject({ unsent: 0, online: true });
  });

  it('keeps no record of what the server refuses as a whole', async () => {
    const { surroundings, open } = house(rows);
    const gate = open();
    await gate.take();
    surroundings.scan = () => Promise.reject(new Error('FORBIDDEN'));
    await expect(gate.pass(listed(1))).rejects.toThrow('FORBIDDEN');
    expect(gate.get()).toMatchObject({ unsent: 0, online: true });
    expect(gate.isInside(`${id(101)}/0`)).toBe(false);
  });

  const walkIn = (name: string, phone = '', more: object = {}) => ({
    kind: 'walk_in' as const,
    name,
    phone,
    unitName: '',
    ...more,
  });
  const verdict = (record: { id: string }, part: object) => ({
    ...{ recordId: record.id, reason: null, message: '', name: null, unitName: null, registrationId: null },
    ...{ seat: null, asks: null, first: null, outcome: 'refused' as const },
    ...part,
  });

  it('lays in a tray whom it let in and the server did not, till he is put right or dropped', async () => {
    const { world, surroundings, open } = house(rows);
    const before = open();
    await before.take();
    world.online = false;
    for (const n of [1, 2]) await before.pass(listed(n));
    await before.pass(walkIn('？？'));
    world.online = true;
    const { scan } = surroundings;
    surroundings.scan = async (given) => {
      const reply = await scan(given);
      return {
        ...reply,
        verdicts: reply.verdicts.map((each, at) =>
          at === 0
            ? verdict({ id: each.recordId }, { reason: 'cancelled' })
            : at === 2
              ? verdict({ id: each.recordId }, { reason: 'unreadable' })
              : each,
        ),
      };
    };
    await before.merge();
    const gate = open();
    expect(gate.get().tray.map(({ passage }) => passage.reason)).toEqual(['cancelled', 'unreadable']);
    expect(gate.get()).toMatchObject({ unsent: 0 });
    const [cancelled, unreadable] = gate.get().tray;
    gate.dropFromTray(cancelled?.record.id ?? '');
    surroundings.scan = scan;
    world.calls.length = 0;
    await gate.correct(unreadable?.record.id ?? '', walkIn('王一'));
    expect(world.calls[0]?.records).toMatchObject([{ kind: 'walk_in', name: '王一', at: unreadable?.record.at }]);
    expect(gate.get()).toMatchObject({ tray: [], unsent: 0 });
    expect(open().get().tray).toEqual([]);
  });

  it('heals a queue that one record has poisoned, also of a server that refuses the whole call', async () => {
    const { world, surroundings, open } = house(rows);
    const gate = open();
    await gate.take();
    world.online = false;
    for (const n of [1, 2, 3]) await gate.pass(listed(n));
    await gate.pass(walkIn('？？'));
    for (const n of [4, 5]) await gate.pass(listed(n));
    world.online = true;
    const { scan } = surroundings;
    surroundings.scan = (given) =>
      given.records.some((record) => 'name' in record && record.name === '？？')
        ? Promise.reject(new Error('BAD_INPUT'))
        : scan(given);
    expect(await gate.merge()).toBe(true);
    expect(world.seats.size).toBe(5);
    expect(gate.get()).toMatchObject({ unsent: 0, online: true, merged: { accepted: 5, refused: 1 } });
    expect(gate.get().tray.map(({ record }) => record)).toMatchObject([{ name: '？？' }]);
  });

  it('keeps nothing of a walk-in about whose phone the server asks, and sends the answer with it', async () => {
    const { world, surroundings, open } = house(rows);
    const gate = open();
    await gate.take();
    const { scan } = surroundings;
    surroundings.scan = (given) =>
      Promise.resolve({
        present: 0,
        verdicts: given.records.map((record) => verdict(record, { reason: 'samePhone', asks: { knownAs: '顾青岚' } })),
      });
    expect(await gate.pass(walkIn('司机', '13900000001'))).toMatchObject({ asks: { knownAs: '顾青岚' } });
    expect(gate.get()).toMatchObject({ unsent: 0, entries: [], tray: [] });
    surroundings.scan = scan;
    await gate.pass(walkIn('司机', '13900000001', { another: true }));
    expect(world.calls[0]?.records).toMatchObject([{ name: '司机', another: true }]);
  });

  it('asks by itself without network: of the list it knows the last digits, of its own walk-ins the number', async () => {
    const { world, open } = house([listRow(1, { name: '顾青岚', phoneTail: '0001' })]);
    const gate = open();
    await gate.take();
    world.online = false;
    await gate.pass(listed(1));
    const asked = async (name: string, phone: string, more: object = {}) =>
      (await gate.pass(walkIn(name, phone, more))).asks?.knownAs ?? null;
    expect(await asked('司机', '139 0000 0001')).toBe('顾青岚');
    expect(gate.get().unsent).toBe(1);
    expect(await asked('顾青岚', '13900000001')).toBeNull();
    expect(await asked('司机', '13900000001', { another: true })).toBeNull();
    expect(await asked('路人', '13900009999')).toBeNull();
    expect(await asked('别人', '13900009999')).toBe('路人');
    expect(await asked('别人', '13900009999', { knownAs: '路人' })).toBeNull();
    expect(await asked('没有', '')).toBeNull();
  });
});
