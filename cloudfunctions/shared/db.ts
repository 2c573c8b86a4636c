import { AsyncLocalStorage } from 'node:async_hooks';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { DB } from './schema';

// Counts (bigint) stay exact in JavaScript below 2^53, which a sum of fen never reaches; calendar days stay text.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value);

export type Db = Kysely<DB>;

/** Round trips to the database in one call, all told. */
export interface Meter {
  roundTrips: number;
}
const meters = new AsyncLocalStorage<Meter>();
export const metered = <T>(meter: Meter, work: () => Promise<T>): Promise<T> => meters.run(meter, work);

// `query` has a dozen overloads; counting in front of them keeps them all.
class CountingClient extends pg.Client {
  override query: pg.Client['query'] = new Proxy(super.query.bind(this), {
    apply: (query, self, given) => {
      const meter = meters.getStore();
      if (meter) meter.roundTrips++;
      return Reflect.apply(query, self, given) as unknown;
    },
  });
}

function openPool(): pg.Pool {
  const pool = new pg.Pool({
    connectionString: process.env.DATABASE_URL,
    // One call a process at a time: a second connection is there for work outside the transaction.
    max: Number(process.env.HUIGUAN_POOL_MAX ?? 2),
    idleTimeoutMillis: 10_000,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 15_000,
    allowExitOnIdle: true,
    Client: CountingClient,
  });
  // An idle connection that the server drops must not end the process; the next query gets a fresh one.
  pool.on('error', () => undefined);
  return pool;
}

/** One pool a function instance, opened at the first query. */
export const db: Db = new Kysely<DB>({ dialect: new PostgresDialect({ pool: () => Promise.resolve(openPool()) }) });

const sqlState = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');
/** Two transactions stood in each other's way; the whole of it may be done again. */
export const isRetryable = (error: unknown): boolean => ['40001', '40P01'].includes(sqlState(error));
/** The database cannot be reached or is shutting down. */
export const isUnreachable = (error: unknown): boolean =>
  /^(08|57P)/.test(sqlState(error)) ||
  ['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'ETIMEDOUT', 'EPIPE', '53300'].includes(sqlState(error)) ||
  (error instanceof Error && /timeout exceeded when trying to connect|Connection terminated/.test(error.message));
