import { sql } from 'kysely';
import pg from 'pg';
import { db, useDatabase } from '../../config/jest-functions/house';
import { metered, type Meter } from './client';

useDatabase();
beforeEach(() => sql`CREATE TABLE IF NOT EXISTS flown (n integer PRIMARY KEY)`.execute(db));
afterEach(() => sql`DROP TABLE flown`.execute(db));

/** What goes out on the wire meanwhile, by its first word that is no comment. */
async function sentDuring(work: () => Promise<unknown>): Promise<string[]> {
  const words: string[] = [];
  const spy = jest.spyOn(pg.Query.prototype as unknown as { submit(connection: unknown): unknown }, 'submit');
  try {
    await work();
  } finally {
    for (const { text } of spy.mock.contexts as { text: string }[])
      words.push(/^(?:\/\*.*?\*\/)?\s*(\w+)/.exec(text)?.[1]?.toLowerCase() ?? '');
    spy.mockRestore();
  }
  return words;
}
const rows = async () => (await sql<{ n: number }>`SELECT n FROM flown ORDER BY n`.execute(db)).rows.map(({ n }) => n);

test('a transaction begins with its first statement, and commits with the one that closes it', async () => {
  const meter: Meter = { roundTrips: 0 };
  const sent = await sentDuring(() =>
    metered(meter, () =>
      db.transaction().execute(async (transaction) => {
        await sql`INSERT INTO flown VALUES (1)`.execute(transaction);
        await sql`/* closing */ INSERT INTO flown VALUES (${2})`.execute(transaction);
      }),
    ),
  );
  expect(sent).toEqual(['begin', 'insert', 'insert', 'commit']);
  expect(meter.roundTrips).toBe(4);
  expect(await rows()).toEqual([1, 2]);
});

test('when the closing statement fails, its error is thrown and nothing is kept', async () => {
  await sql`INSERT INTO flown VALUES (7)`.execute(db);
  const work = db.transaction().execute(async (transaction) => {
    await sql`INSERT INTO flown VALUES (1)`.execute(transaction);
    await sql`/* closing */ INSERT INTO flown VALUES (${7})`.execute(transaction);
  });
  await expect(work).rejects.toMatchObject({ code: '23505' });
  expect(await rows()).toEqual([7]);
});

test('a transaction that is given up after its closing statement sends none of it', async () => {
  const sent = await sentDuring(() =>
    db
      .transaction()
      .execute(async (transaction) => {
        await sql`INSERT INTO flown VALUES (1)`.execute(transaction);
        await sql`/* closing */ INSERT INTO flown VALUES (${2})`.execute(transaction);
        throw new Error('given up');
      })
      .catch(() => undefined),
  );
  expect(sent).toEqual(['begin', 'insert', 'rollback']);
  expect(await rows()).toEqual([]);
});

test('a transaction without a statement sends nothing', async () => {
  expect(await sentDuring(() => db.transaction().execute(() => Promise.resolve()))).toEqual([]);
});

test('after a first statement that fails, the connection serves the next', async () => {
  const work = db.transaction().execute((transaction) => sql`SELECT nothing_such`.execute(transaction));
  await expect(work).rejects.toMatchObject({ code: '42703' });
  expect(await rows()).toEqual([]);
});

test('a kept statement is planned once a connection, whatever its parameters', async () => {
  await db.connection().execute(async (one) => {
    for (const n of [1, 2, 3]) await sql`/* kept */ SELECT ${n}::int AS kept_here`.execute(one);
    const { rows: known } = await sql<{ runs: number }>`
      SELECT (generic_plans + custom_plans)::int AS runs FROM pg_prepared_statements WHERE statement LIKE '%kept_here%'`.execute(
      one,
    );
    expect(known).toEqual([{ runs: 3 }]);
  });
});

const plans = async (text: string) =>
  (
    await sql<{ generic: number; custom: number }>`
      SELECT generic_plans::int AS generic, custom_plans::int AS custom FROM pg_prepared_statements WHERE statement LIKE ${`%${text}%`}`.execute(
      db,
    )
  ).rows;

test('a lasting statement is planned once for all values, in one flight of its own', async () => {
  const meter: Meter = { roundTrips: 0 };
  await db.connection().execute(async (one) => {
    const ask = (n: number) => sql`/* lasting */ SELECT ${n}::int AS lasting_one`.execute(one);
    expect(await sentDuring(() => metered(meter, () => ask(1)))).toEqual(['begin', 'set', 'select', 'commit']);
    expect(meter.roundTrips).toBe(1);
    for (let n = 2; n <= 8; n++) expect((await ask(n)).rows).toEqual([{ lasting_one: n }]);
    const { rows } = await sql`SHOW plan_cache_mode`.execute(one);
    expect(rows).toEqual([{ plan_cache_mode: 'auto' }]);
  });
  expect(await plans('lasting_one')).toEqual([{ generic: 8, custom: 0 }]);
});

test('within a transaction a lasting statement neither begins nor ends one', async () => {
  const work = db.transaction().execute(async (transaction) => {
    await sql`INSERT INTO flown VALUES (1)`.execute(transaction);
    await sql`/* lasting */ SELECT ${1}::int`.execute(transaction);
    throw new Error('given up');
  });
  await expect(work).rejects.toThrow('given up');
  expect(await rows()).toEqual([]);
});

test('a lasting statement that fails throws its own error, and its connection serves on', () =>
  db.connection().execute(async (one) => {
    await expect(sql`/* lasting */ SELECT 1 / ${0}::int`.execute(one)).rejects.toMatchObject({ code: '22012' });
    expect((await sql`SELECT 1 AS n`.execute(one)).rows).toEqual([{ n: 1 }]);
  }));
