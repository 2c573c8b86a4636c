import { sql } from 'kysely';
import type { Db } from './db';

/**
 * Waits until nobody else does the same for the same one, and keeps it until the commit: what is counted after it is
 * counted alone.
 * @param what names the deed: `grants`, `uploads`
 * @param who whose it is
 */
export const takeTurns = (db: Db, what: string, who: string) =>
  sql`SELECT pg_advisory_xact_lock(hashtextextended(${`${what}:${who}`}, 7))`.execute(db);
