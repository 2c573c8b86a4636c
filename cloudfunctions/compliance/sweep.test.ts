import { sql } from 'kysely';
import { appointPerson } from '../../config/jest-functions/cast';
import { db, setClock, useDatabase } from '../../config/jest-functions/house';
import { metered } from '../shared/client';
import { readClock } from '../shared/clock';
import { recountDueDays } from './effects';
import { judgeNow } from './at-once';
import { sweepSlice, type Watch } from './sweep-slice';
import { beginSweep } from './sweep-store';
import { makeWorld, putThings } from './cast';
import { rules, sources } from './watch.fixture';

useDatabase();
const watch = (size: number, page?: number): Watch => ({ rules, sources, size, page });

beforeAll(async () => {
  await makeWorld();
  await appointPerson('local-compliance', 'compliance');
  await appointPerson('local-finance', 'finance');
});
const clear = () =>
  db.transaction().execute(async (transaction) => {
    await sql`SET LOCAL session_replication_role = replica`.execute(transaction);
    for (const table of ['finding_event', 'finding', 'sweep', 'thing', 'notice', 'task'])
      await sql`DELETE FROM ${sql.table(table)}`.execute(transaction);
  });
beforeEach(async () => {
  setClock('2026-11-20T02:00:00Z');
  await clear();
});

const slice = (size: number, page?: number) =>
  db.transaction().execute((transaction) => sweepSlice(transaction, watch(size, page), readClock()));
async function wholeNight(size = 50, day = '2026-11-20', page?: number): Promise<number> {
  setClock(`${day}T02:00:00Z`);
  await beginSweep(db, day, readClock());
  for (let slices = 1; ; slices++) {
    const state = await slice(size, page);
    if (state !== 'more') return state === 'done' ? slices : 0;
  }
}
interface Kept {
  key: string;
  state: string;
  found: boolean;
}
async function kept(): Promise<Kept[]> {
  const { rows } = await sql<Kept>`
    SELECT rule_id || ' ' || subject || ' ' || period AS key, state, found FROM finding ORDER BY 1`.execute(db);
  return rows;
}
async function events(): Promise<string[]> {
  const { rows } = await sql<{ said: string }>`
    SELECT f.rule_id || ' ' || f.subject || ' ' || f.period || ' ' || e.what AS said FROM finding_event e JOIN finding f ON f.id = e.finding_id ORDER BY 1`.execute(
    db,
  );
  return rows.map(({ said }) => said);
}
/** A hundred things of two sources, of which some are too dear and some are not noted. */
const hundred = () =>
  putThings([
    ...Array.from({ length: 70 }, (_, n) => ({ id: n, amount: n * 5, noted: n % 4 !== 0 })),
    ...Array.from({ length: 30 }, (_, n) => ({ id: 100_000 + n, amount: 1000 })),
  ]);

it('finds what the rules find, in slices that cross from source to source', async () => {
  await hundred();
  const slices = await wholeNight(7);
  expect(slices).toBeGreaterThan(10);
  const found = await kept();
  // Dear above 200 since July; of the other source no rule speaks.
  expect(found.filter(({ key }) => key.startsWith('compliance.TEST01'))).toHaveLength(29);
  expect(found.every(({ state }) => state === 'open')).toBe(true);
  const { rows } = await sql`SELECT subjects, opened, gone, slices, finished_at IS NOT NULL AS over FROM sweep`.execute(
    db,
  );
  expect(rows).toEqual([{ subjects: 100, opened: found.length, gone: 0, slices, over: true }]);
});

it('finds in every size of slice the same, however many of it are read at once', async () => {
  await hundred();
  const outcomes: unknown[] = [];
  for (const [size, page] of [[1], [13], [100], [5000], [13, 4], [70, 7], [5000, 10]] as const) {
    await wholeNight(size, '2026-11-20', page);
    outcomes.push([await kept(), await events()]);
    await clear();
    await hundred();
  }
  for (const each of outcomes) expect(each).toEqual(outcomes[0]);
});

it('keeps what stands, closes by itself what is over, and opens again what comes back', async () => {
  await putThings([{ id: 1 }, { id: 2 }, { id: 3, amount: 1 }]);
  await wholeNight(2, '2026-11-20');
  await putThings([
    { id: 1, amount: 5 },
    { id: 3, amount: 900 },
  ]);
  await wholeNight(2, '2026-11-21');
  expect((await kept()).map(({ key, state }) => `${key}${state}`)).toEqual([
    'compliance.TEST01 thing:000001 gone',
    'compliance.TEST01 thing:000002 open',
    'compliance.TEST01 thing:000003 open',
  ]);
  await putThings([{ id: 1 }]);
  await sql`DELETE FROM thing WHERE id = 2`.execute(db);
  await wholeNight(2, '2026-11-22');
  expect((await kept()).map(({ state }) => state)).toEqual(['open', 'gone', 'open']);
  const about = (await events()).filter((said) => said.includes('000001'));
  expect(about.map((said) => said.split('  ').at(-1))).toEqual(['again', 'found', 'gone'].sort());
  await wholeNight(2, '2026-11-23');
  expect((await events()).filter((said) => said.includes('000001'))).toEqual(about);
});

it('leaves alone what lies before the days that it looks at', async () => {
  await putThings([{ id: 1, day: '2026-01-05', amount: 150 }]);
  await wholeNight(5, '2026-11-20');
  expect(await kept()).toMatchObject([{ state: 'open' }]);
  await wholeNight(5, '2027-06-01');
  expect(await kept()).toMatchObject([{ state: 'open', found: true }]);
});

it('judges a day by the version of that day, with the day until which it is handled', async () => {
  await putThings([
    { id: 1, day: '2026-06-30', amount: 150 },
    { id: 2, day: '2026-07-01', amount: 150 },
  ]);
  await wholeNight();
  const { rows } =
    await sql`SELECT subject, rule_since, due_on, opened_on, severity, facts, compared FROM finding`.execute(db);
  expect(rows).toEqual([
    {
      ...{
        subject: 'thing:000001',
        rule_since: '2026-01-01',
        severity: 4,
        opened_on: '2026-11-20',
        due_on: '2026-11-27',
      },
      ...{ facts: { amount: 150 }, compared: { fact: 'amount', is: 150, op: '>', limit: 100, unit: 'fen' } },
    },
  ]);
});

/** Killed before it reads of the `n`th source, or at the latest when all is written: nothing of it is committed. */
async function killedAt(n: number, size: number): Promise<void> {
  await db
    .transaction()
    .execute(async (transaction) => {
      let left = n;
      const killed = sources.map((source) => ({
        ...source,
        read: (...given: Parameters<typeof source.read>) => {
          if (left-- === 0) throw new Error('killed');
          return source.read(...given);
        },
      }));
      await sweepSlice(transaction, { rules, sources: killed, size }, readClock());
      throw new Error('killed');
    })
    .catch((error: Error) => expect(error.message).toBe('killed'));
}

it.each(Array.from({ length: 20 }, (_, n) => n))(
  'ends as undisturbed when it is killed before slice %i, and within it',
  async (place) => {
    await hundred();
    await wholeNight(6);
    const undisturbed = [await kept(), await events()];
    await clear();
    await hundred();
    await beginSweep(db, '2026-11-20', readClock());
    for (let n = 0; ; n++) {
      if (n === place) {
        await killedAt(0, 6);
        await killedAt(1, 6);
      }
      if ((await slice(6)) !== 'more') break;
    }
    expect([await kept(), await events()]).toEqual(undisturbed);
  },
);

it('is gone through once by two who come at once', async () => {
  await hundred();
  await beginSweep(db, '2026-11-20', readClock());
  const run = async () => {
    let slices = 0;
    for (let idle = 0; idle < 500; ) {
      const state = await slice(5);
      if (state === 'none') {
        idle++;
        const { rows } = await sql`SELECT FROM sweep WHERE finished_at IS NULL`.execute(db);
        if (rows.length === 0) return slices;
        continue;
      }
      slices++;
      if (state === 'done') return slices;
    }
    return slices;
  };
  const each = await Promise.all([run(), run(), run()]);
  const { rows } = await sql<{ subjects: number; slices: number }>`SELECT subjects, slices FROM sweep`.execute(db);
  expect(rows).toEqual([{ subjects: 100, slices: each.reduce((sum, n) => sum + n, 0) }]);
  const both = [await kept(), await events()];
  await clear();
  await hundred();
  await wholeNight(5);
  expect(both).toEqual([await kept(), await events()]);
});

it('is begun once a day, and takes the place of one that never came to its end', async () => {
  await hundred();
  await beginSweep(db, '2026-11-20', readClock());
  await slice(5);
  await beginSweep(db, '2026-11-20', readClock());
  await beginSweep(db, '2026-11-21', readClock());
  const { rows } = await sql`SELECT day, subjects, finished_at IS NULL AS open FROM sweep ORDER BY day`.execute(db);
  expect(rows).toEqual([
    { day: '2026-11-20', subjects: 5, open: false },
    { day: '2026-11-21', subjects: 0, open: true },
  ]);
});

it('takes as many statements for twenty times as many subjects', async () => {
  await hundred();
  const statements = async () => {
    const meter = { roundTrips: 0 };
    await metered(meter, () => wholeNight(5000));
    await clear();
    return meter.roundTrips;
  };
  const few = await statements();
  await putThings(Array.from({ length: 2000 }, (_, n) => ({ id: n, amount: n, noted: n % 2 === 0 })));
  await putThings(Array.from({ length: 30 }, (_, n) => ({ id: 100_000 + n })));
  expect(await statements()).toBe(few);
  expect(few).toBeLessThan(25);
});

it('tells each who handles it once, how many there are and of which rule, and names nobody', async () => {
  await putThings([{ id: 1 }, { id: 2 }, { id: 3, noted: false }]);
  await wholeNight(1);
  const { rows } = await sql<{ who: string; title: string; body: string }>`
    SELECT p.openid AS who, n.title, n.body FROM notice n JOIN person p ON p.id = n.person_id ORDER BY 1`.execute(db);
  expect(rows.map(({ who }) => who)).toEqual(['local-compliance', 'local-finance']);
  for (const { title, body } of rows)
    expect([title, body]).toEqual(['3 条新预警', '最要紧的是「规则 compliance.TEST01」。最早的 2026-11-27 前处理。']);
});

it('counts the due days of what is open anew when the calendar changes, and tells whoever handles it', async () => {
  await putThings([{ id: 1 }]);
  await wholeNight();
  const told: string[] = [];
  const tell = (_: unknown, moved: { object: string; from: string; to: string }[]) =>
    Promise.resolve(void told.push(...moved.map(({ object, from, to }) => `${object} ${from} ${to}`)));
  await sql`INSERT INTO calendar_override (day, workday, source, set_by, set_at)
    VALUES ('2026-11-24', false, '停电', (SELECT id FROM person LIMIT 1), '2026-11-20')`.execute(db);
  expect(await recountDueDays(db, readClock(), tell)).toBe(1);
  expect(told).toEqual(Array.from({ length: 2 }, () => '规则 compliance.TEST01 2026-11-27 2026-11-30'));
  expect(await recountDueDays(db, readClock(), tell)).toBe(0);
  const { rows } = await sql`SELECT due_on FROM finding`.execute(db);
  expect(rows).toEqual([{ due_on: '2026-11-30' }]);
  await sql`DELETE FROM calendar_override`.execute(db);
});

describe('at once', () => {
  const now = (subject: string, kind = 'thing') =>
    db
      .transaction()
      .execute((transaction) => judgeNow(transaction, { rules, sources }, { kind, subject }, readClock()));

  it('judges one subject, tells of it, and closes it when it is mended or there no more', async () => {
    await putThings([{ id: 1 }, { id: 2 }]);
    expect(await now('thing:000001')).toBe('judged');
    expect(await kept()).toEqual([{ key: 'compliance.TEST01 thing:000001 ', state: 'open', found: true }]);
    const { rows } = await sql<{ title: string }>`SELECT DISTINCT title FROM notice`.execute(db);
    expect(rows).toEqual([{ title: '新预警：规则 compliance.TEST01' }]);
    await putThings([{ id: 1, amount: 3 }]);
    await now('thing:000001');
    expect(await kept()).toMatchObject([{ state: 'gone' }]);
    await putThings([{ id: 1 }]);
    await now('thing:000001');
    await sql`DELETE FROM thing`.execute(db);
    await now('thing:000001');
    expect(await kept()).toMatchObject([{ state: 'gone' }]);
  });

  it('and a night at the same moment find one finding', async () => {
    await putThings([{ id: 1 }]);
    await beginSweep(db, '2026-11-20', readClock());
    await Promise.all([now('thing:000001'), slice(5), now('thing:000001')]);
    expect(await kept()).toHaveLength(1);
    expect(await events()).toHaveLength(1);
  });

  it('knows of no source that is not there', async () => {
    expect(await now('stone:1', 'stone')).toBe('unknown');
  });
});
