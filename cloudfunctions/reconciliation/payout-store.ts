import { sql } from 'kysely';
import type { Db } from '../shared/db';

/** Which of what expenses paid out is settled by a line of a bank, its own or that of its batch; nobody links one before the commit. */
export async function holdPayouts(db: Db, ids: readonly string[]): Promise<Set<string>> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended('reconciliation:queue', 0))`.execute(db);
  return findLinkedPayouts(db, ids);
}
export async function findLinkedPayouts(db: Db, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    SELECT payout_id AS id FROM line_payout WHERE payout_id = ANY(${[...ids]}::uuid[])`.execute(db);
  return new Set(rows.map(({ id }) => id));
}
