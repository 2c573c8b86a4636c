import { sql } from 'kysely';
import type { Db } from '../shared/db';

/** Closes what was answered before a day and not rated since. */
export async function closeUnrated(db: Db, before: string, now: Date, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    WITH picked AS MATERIALIZED (SELECT id FROM inquiry WHERE state = 'replied' AND replied_on < ${before}::date ORDER BY id LIMIT ${limit} FOR UPDATE SKIP LOCKED)
    UPDATE inquiry i SET state = 'closed', closed_at = ${now}, version = version + 1 FROM picked WHERE i.id = picked.id
    RETURNING i.id`.execute(db);
  return rows.map(({ id }) => id);
}

export interface WaitingRow {
  id: string;
  receivedOn: string;
  workdays: number;
  extended: boolean;
  dueOn: string;
  provisional: boolean;
}
/** What was reviewed, is to be handed over and is not overdue, locked. */
export async function lockReviewed(db: Db, today: string): Promise<WaitingRow[]> {
  const { rows } = await sql<WaitingRow>`
    SELECT id, received_on AS "receivedOn", workdays, extended, due_on AS "dueOn", due_provisional AS provisional
    FROM inquiry WHERE state = 'reviewed' AND due_on >= ${today}::date ORDER BY id FOR NO KEY UPDATE`.execute(db);
  return rows;
}
export async function saveDue(db: Db, id: string, due: string, provisional: boolean): Promise<void> {
  await sql`UPDATE inquiry SET due_on = ${due}::date, due_provisional = ${provisional} WHERE id = ${id}`.execute(db);
}
