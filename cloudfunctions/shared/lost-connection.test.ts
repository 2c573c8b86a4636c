import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import pg from 'pg';
import { engage } from '../../config/jest-functions/cast';
import { db, send, useDatabase } from '../../config/jest-functions/house';
import { until } from '../../config/jest-functions/waiting';
import type { WireReply } from '../../contracts/wire';
import * as database from './db';
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

const timesDone = async (requestId: string) =>
  (await administrator.query('SELECT FROM audit WHERE request_id = $1', [requestId])).rowCount;

/** The reply of a call that stands before a locked table while `meanwhile` happens. */
async function blocked(meanwhile: () => Promise<unknown>, ask: () => Promise<unknown> = queue, table = 'membership') {
  await administrator.query(`BEGIN; LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`);
  const call = ask();
  const waits = `SELECT 1 ${others} AND wait_event_type = 'Lock'`;
  let early: unknown;
  void call.then((reply) => (early = reply));
  while ((await administrator.query(waits)).rows.length === 0) {
    if (early) throw new Error(`answered before the table was free: ${JSON.stringify(early)}`);
    await pause(10);
  }
  await meanwhile();
  await administrator.query('ROLLBACK');
  return call;
}
const unavailable = { ok: false, error: { code: 'UNAVAILABLE' } };

test('a read whose connection is ended is asked anew', async () => {
  expect(await blocked(endAll)).toMatchObject({ ok: true });
});

test('a write whose connection is ended answers UNAVAILABLE, and is done once when it is repeated', async () => {
  const requestId = randomUUID();
  const write = () => send('local-clerk', 'notices', 'markRead', { all: true }, requestId);
  expect(await blocked(endAll, write, 'notice')).toMatchObject(unavailable);
  expect(await write()).toMatchObject({ ok: true });
  expect(await write()).toMatchObject({ ok: true });
  expect(await timesDone(requestId)).toBe(1);
});

test('while connections are ended all the time, reads are answered and writes are done once', async () => {
  let over = false;
  let ended = 0;
  let answered = 0;
  // One after each reply: by time, a busy machine would end connections faster than it opens them, and nobody got through.
  const ending = (async () => {
    for (let seen = -1; !over; await until(() => over || answered > seen)) {
      seen = answered;
      const one = `SELECT pg_terminate_backend(pid) FROM (SELECT pid ${others} ORDER BY random() LIMIT 1) p`;
      ended += (await administrator.query(one)).rowCount ?? 0;
    }
  })();
  const lost = jest.spyOn(database, 'isConnectionLost');
  const crowd = <T>(ask: () => Promise<T>) => Promise.all(Array.from({ length: 20 }, ask));
  const read = async () => {
    const replies: WireReply[] = [];
    for (let i = 0; i < 10; i++, answered++) replies.push(await queue());
    return replies;
  };
  const write = async () => {
    const requestId = randomUUID();
    for (;;) {
      const reply = await send('local-clerk', 'notices', 'markRead', { all: true }, requestId);
      answered++;
      if (reply.ok) return requestId;
      expect(reply).toMatchObject(unavailable);
    }
  };
  try {
    const [reads, writes] = await Promise.all([crowd(read), crowd(write)]);
    expect(reads.flat().filter(({ ok }) => !ok)).toEqual([]);
    for (const requestId of writes) expect(await timesDone(requestId)).toBe(1);
  } finally {
    over = true;
    await ending;
  }
  // The control: reads lost their connections, and nobody was told.
  expect(ended).toBeGreaterThan(0);
  expect(lost.mock.results.filter(({ value }) => value === true).length).toBeGreaterThan(0);
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
