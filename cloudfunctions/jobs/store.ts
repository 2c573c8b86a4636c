import { sql } from 'kysely';
import type { Db } from '../shared/db';

/** Replies that nobody will ask for again. */
export async function deleteOldRequests(db: Db, before: Date): Promise<number> {
  const { numAffectedRows } = await sql`DELETE FROM request WHERE at < ${before}`.execute(db);
  return Number(numAffectedRows ?? 0n);
}
