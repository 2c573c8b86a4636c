import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { FlightClient } from './client';
import type { DB } from './schema';

// Counts (bigint) stay exact in JavaScript below 2^53, which a sum of fen never reaches; calendar days stay text.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value);

export type Db = Kysely<DB>;

function openPool(): pg.Pool {
  const pool = new pg.Pool({
    connectionString: process.env.DATABASE_URL,
    // One call a process at a time: a second connection is there for work outside the transaction.
    max: Number(process.env.HUIGUAN_POOL_MAX ?? 2),
    idleTimeoutMillis: 10_000,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 15_000,
    allowExitOnIdle: true,
    Client: FlightClient,
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
