import fc from 'fast-check';
import { type Fault, Keeper, type Place, type Server, type Shelf, type Shelved } from './keeper';

jest.useFakeTimers();

class Told extends Error {
  constructor(readonly fault: Fault) {
    super(fault);
  }
}

/** The server as the contract has it: one version after the other, a repeated requestId answered as the first time. */
class House {
  content = '';
  version = 1;
  exists = false;
  made = 0;
  readonly all: string[] = [];
  private readonly replies = new Map<string, { id: string; version: number }>();
  network: 'up' | 'lost' | 'mute' = 'up';

  save = async (content: string, { id, version }: Place, requestId: string) => {
    await Promise.resolve();
    if (this.network === 'lost') throw new Told('unanswered');
    const reply = this.replies.get(requestId) ?? this.write(content, id, version);
    this.replies.set(requestId, reply);
    if (this.network === 'mute') throw new Told('unanswered');
    return reply;
  };

  private write(content: string, id: string | null, version: number | null) {
    if (id === null) {
      this.made += 1;
      // A second draft beside the first would be the fault that the requestId is there to prevent.
      if (this.exists) throw new Error('made twice');
      this.exists = true;
    } else if (version !== this.version) throw new Told('conflict');
    this.content = content;
    this.version += 1;
    this.all.push(content);
    return { id: 'one', version: this.version };
  }
}

/** A device: its shelf survives a crash, its keeper does not. */
class Device {
  private kept: Shelved<string> | null = null;
  keeper: Keeper<string> | null = null;
  typed: string | null = null;
  get conflict() {
    return this.keeper?.state.kind === 'conflict';
  }
  /** Versions of the copy that whoever sits here has seen; what they save must stand on one of them. */
  readonly seen = new Set<number>();
  blind = false;

  constructor(readonly house: House) {}

  private readonly shelf: Shelf<string> = {
    get: () => (this.kept ? (JSON.parse(JSON.stringify(this.kept)) as Shelved<string>) : null),
    put: (kept) => {
      this.kept = JSON.parse(JSON.stringify(kept)) as Shelved<string>;
      return true;
    },
    drop: () => {
      this.kept = null;
    },
  };

  open() {
    const { house } = this;
    const server: Server<string> = {
      save: async (content, place, requestId) => {
        if (place.version !== null && !this.seen.has(place.version)) this.blind = true;
        const reply = await house.save(content, place, requestId);
        this.seen.add(reply.version);
        return reply;
      },
      judge: (error) => (error instanceof Told ? error.fault : 'refused'),
    };
    const place = house.exists ? { id: 'one', version: house.version } : { id: null, version: null };
    this.keeper = new Keeper(place, this.shelf, server);
    if (this.keeper.unsaved === null) this.seen.add(house.version);
  }

  crash() {
    this.keeper?.stop();
    this.keeper = null;
  }

  get onShelf() {
    return this.kept?.content ?? null;
  }
}

const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('type' as const), on: fc.nat(1) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('save' as const), on: fc.nat(1) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('crash' as const), on: fc.nat(1) }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('up' as const, 'lost' as const, 'mute' as const), on: fc.nat(1) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('mine' as const, 'theirs' as const), on: fc.nat(1) }) },
);

it('loses nothing that was typed and overwrites nothing unseen, whatever happens between', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const house = new House();
      // The first save makes the copy; afterwards a second device may open it.
      const devices = [new Device(house), new Device(house)] as const;
      let count = 0;
      for (const { do: what, on } of steps) {
        const device = on === 1 && house.exists ? devices[1] : devices[0];
        if (!device.keeper) device.open();
        const { keeper } = device;
        if (!keeper) throw new Error('not open');
        if (what === 'up' || what === 'lost' || what === 'mute') house.network = what;
        if (what === 'type') {
          count += 1;
          device.typed = `words ${count}`;
          keeper.change(device.typed);
        }
        if (what === 'save') await keeper.flush();
        if (what === 'crash') device.crash();
        if (what === 'mine' && device.conflict) {
          device.seen.add(house.version);
          await keeper.overwrite(house.version);
        }
        if (what === 'theirs' && device.conflict) {
          keeper.drop();
          device.typed = null;
          device.keeper = null;
        }
        // Typed words are on the device, or the server has had them.
        for (const { typed, onShelf } of devices)
          if (typed !== null) expect(onShelf === typed || house.all.includes(typed)).toBe(true);
        expect(house.made).toBeLessThanOrEqual(1);
        expect(devices.some(({ blind }) => blind)).toBe(false);
      }
      // In the end, with the network back and each conflict settled in favour of the device, all of it arrives.
      house.network = 'up';
      for (const device of devices) {
        if (device === devices[1] && !house.exists) continue;
        if (!device.keeper) device.open();
        await device.keeper?.flush();
        if (device.conflict) await device.keeper?.overwrite(house.version);
        if (device.typed !== null) expect(house.all).toContain(device.typed);
        expect(device.onShelf).toBeNull();
        device.crash();
      }
    }),
    { numRuns: 400 },
  );
});

describe('a save that nobody answered', () => {
  it('is repeated as it was before anything newer, also after the program was closed', async () => {
    const house = new House();
    const device = new Device(house);
    device.open();
    house.network = 'mute';
    device.keeper?.change('first');
    await device.keeper?.flush();
    device.keeper?.change('second');
    device.crash();
    house.network = 'up';
    device.open();
    expect(device.keeper?.unsaved).toBe('second');
    expect(await device.keeper?.flush()).toBe(true);
    expect(house.all).toEqual(['first', 'second']);
    expect(device.onShelf).toBeNull();
  });

  it('is no conflict with oneself, but what a colleague saved meanwhile is', async () => {
    const house = new House();
    const [mine, theirs] = [new Device(house), new Device(house)];
    mine.open();
    mine.keeper?.change('a');
    await mine.keeper?.flush();
    theirs.open();
    theirs.keeper?.change('b');
    await theirs.keeper?.flush();
    mine.keeper?.change('c');
    await mine.keeper?.flush();
    expect(mine.conflict).toBe(true);
    expect(house.content).toBe('b');
    expect(mine.onShelf).toBe('c');
    expect(await mine.keeper?.overwrite(house.version)).toBe(true);
    expect(house.content).toBe('c');
  });
});

it('goes on as a new copy when the server’s was handed in elsewhere', async () => {
  const places: Place[] = [];
  const keeper = new Keeper<string>(
    { id: 'old', version: 3 },
    { get: () => null, put: () => true, drop: () => undefined },
    {
      save: async (_, place) => {
        places.push(place);
        if (place.id) throw new Told('gone');
        return { id: 'new', version: 1 };
      },
      judge: (error) => (error as Told).fault,
    },
  );
  keeper.change('words');
  await keeper.flush();
  expect(places).toEqual([
    { id: 'old', version: 3 },
    { id: null, version: null },
  ]);
  expect(keeper.at).toEqual({ id: 'new', version: 1 });
});

describe('what cannot be sent as it is', () => {
  const shelf = () => {
    let kept: Shelved<string> | null = null;
    const own: Shelf<string> = {
      get: () => kept,
      put: (next) => ((kept = next), true),
      drop: () => {
        kept = null;
      },
    };
    return own;
  };

  it('waits on the device until it is ready', async () => {
    const house = new House();
    const own = shelf();
    const judge = (): Fault => 'refused';
    const keeper = new Keeper<string>({ id: null, version: null }, own, {
      save: house.save,
      judge,
      ready: (words) => words.endsWith('.'),
    });
    keeper.change('no stop');
    expect(await keeper.flush()).toBe(false);
    expect([keeper.state.kind, house.all, own.get()?.content]).toEqual(['waiting', [], 'no stop']);
    keeper.change('a stop.');
    expect(await keeper.flush()).toBe(true);
    expect(house.all).toEqual(['a stop.']);
  });

  it('stays on the device beside the part that was saved, on the version that it got', async () => {
    const own = shelf();
    const keeper = new Keeper<string>({ id: null, version: null }, own, {
      save: async () => ({ id: 'one', version: 1, partly: true }),
      judge: () => 'refused',
    });
    keeper.change('half');
    expect(await keeper.flush()).toBe(true);
    expect(keeper.state.kind).toBe('partly');
    expect(own.get()).toMatchObject({ content: 'half', place: { id: 'one', version: 1 }, sent: null });
    expect(new Keeper({ id: 'one', version: 2 }, own, { save: jest.fn(), judge: () => 'refused' }).state.kind).toBe(
      'conflict',
    );
  });
});

it('takes a refusal of what is on no server for no reason to try again', async () => {
  const save = jest.fn().mockRejectedValue(new Told('gone'));
  const keeper = new Keeper<string>(
    { id: null, version: null },
    { get: () => null, put: () => true, drop: () => undefined },
    { save, judge: (error) => (error as Told).fault },
  );
  keeper.change('words');
  expect(await keeper.flush()).toBe(false);
  expect(save).toHaveBeenCalledTimes(1);
  expect(keeper.state.kind).toBe('refused');
});
