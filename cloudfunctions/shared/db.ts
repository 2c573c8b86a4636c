import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { FlightClient } from './client';
import type { DB } from './schema';

// Counts (bigint) stay exact in JavaScript below 2^53, which a sum of fen never reaches; calendar days stay text.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value);

export type Db = Kysely<DB>;

/** Connections of this process at most; so many may have died in the pool. */
export const poolSize = (): number => Number(process.env.HUIGUAN_POOL_MAX ?? 2);

function openPool(): pg.Pool {
  const pool = new pg.Pool({
    connectionString: process.env.DATABASE_URL,
    // One call a process at a time: a second connection is there for work outside the transaction.
    max: poolSize(),
    idleTimeoutMillis: 10_000,
    // Half of what a call has: a database that is busy takes its time to let one in.
    connectionTimeoutMillis: 10_000,
    // No statement_timeout here: a pooler refuses a connection that asks for it. The database has it (migrate.ts).
    allowExitOnIdle: true,
    Client: FlightClient,
  });
  // An idle connection that the server drops must not end the process; the next query gets a fresh one.
  pool.on('error', () => undefined);
  return pool;
}

/** One pool a function instance, opened at the first query. */
export const db: Db = new Kysely<DB>({ dialect: new PostgresDialect({ pool: () => Promise.resolve(openPool()) }) });

// By what it has, not by its class: an error of the socket may come from another realm.
const partOf = (error: unknown, name: 'code' | 'message'): string =>
  typeof error === 'object' && error !== null && name in error ? String((error as Record<string, unknown>)[name]) : '';
const sqlState = (error: unknown): string => partOf(error, 'code');
/** Two transactions stood in each other's way; the whole of it may be done again. */
export const isRetryable = (error: unknown): boolean => ['40001', '40P01'].includes(sqlState(error));
/**
 * The database cannot be reached, is shutting down, has ended this connection, or has cut a statement that took too long
 * (57014, 55P03): asked again later, it may answer.
 */
export const isUnreachable = (error: unknown): boolean =>
  /^(08|57|53300|55P03)/.test(sqlState(error)) ||
  ['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'ETIMEDOUT', 'EPIPE'].includes(sqlState(error)) ||
  /timeout exceeded when trying to connect|Connection terminated|connection error and is not queryable/.test(
    partOf(error, 'message'),
  );
/**
 * This connection is gone (the server was restarted, the pooler killed, a failover): another may be had at once. Such a
 * one leaves the pool when it is given back.
 */
export const isConnectionLost = (error: unknown): boolean =>
  /^(08|57P0[125])/.test(sqlState(error)) ||
  ['ECONNRESET', 'EPIPE'].includes(sqlState(error)) ||
  /^Connection terminated(?! due to connection timeout)|connection error and is not queryable/.test(
    partOf(error, 'message'),
  );
