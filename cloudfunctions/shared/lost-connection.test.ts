import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import pg from 'pg';
import { engage } from '../../config/jest-functions/cast';
import { db, send, useDatabase } from '../../config/jest-functions/house';
import { isUnreachable } from './db';

useDatabase();
let administrator: pg.Client;
beforeAll(async () => {
  await engage();
  administrator = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await administrator.connect();
  // What is looked for here is logged as an error, stack and all.
  jest.spyOn(process.stdout, 'write').mockReturnValue(true);
});
afterAll(() => administrator.end());

const others = 'FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()';
/** As a failover or an administrator would; the process hears of it a moment later. */
const endAll = async () => {
  await administrator.query(`SELECT pg_terminate_backend(pid) ${others}`);
  await pause(100);
};
const queue = () => send('local-clerk', 'membership', 'reviewQueue', {});

/** The reply of a call that stands before a locked table while `meanwhile` happens. */
async function blocked(meanwhile: () => Promise<unknown>) {
  await administrator.query('BEGIN; LOCK TABLE membership IN ACCESS EXCLUSIVE MODE');
  const call = queue();
  const waits = `SELECT 1 ${others} AND wait_event_type = 'Lock'`;
  while ((await administrator.query(waits)).rows.length === 0) await pause(10);
  await meanwhile();
  await administrator.query('ROLLBACK');
  return call;
}
const unavailable = { ok: false, error: { code: 'UNAVAILABLE' } };

test('a call whose connection is ended answers UNAVAILABLE, and the next one is served', async () => {
  expect(await blocked(endAll)).toMatchObject(unavailable);
  expect(await queue()).toMatchObject({ ok: true });
});

test('a connection that is ended between two statements does not end the process', async () => {
  const held = db.connection().execute(async (one) => {
    await sql`SELECT 1`.execute(one);
    await endAll();
    await sql`SELECT 1`.execute(one);
  });
  expect(isUnreachable(await held.catch((error: unknown) => error))).toBe(true);
  expect(await queue()).toMatchObject({ ok: true });
});

test('a statement that is cut answers UNAVAILABLE, and the next one is served', async () => {
  const cut = () => administrator.query(`SELECT pg_cancel_backend(pid) ${others} AND wait_event_type = 'Lock'`);
  expect(await blocked(cut)).toMatchObject(unavailable);
  expect(await queue()).toMatchObject({ ok: true });
});

test('every connection has the limit of time, which answers UNAVAILABLE', async () => {
  const { rows } = await sql`SHOW statement_timeout`.execute(db);
  expect(rows).toEqual([{ statement_timeout: '15s' }]);
  const cut = db.transaction().execute(async (one) => {
    await sql`SET LOCAL statement_timeout = 50`.execute(one);
    await sql`SELECT pg_sleep(5)`.execute(one);
  });
  const error: unknown = await cut.catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: '57014' });
  expect(isUnreachable(error)).toBe(true);
});
