import { sql } from 'kysely';
import type { Db } from '../shared/db';

export interface WaitingRow {
  id: string;
  personId: string;
  /** Shanghai day on which it was asked. */
  since: string;
  dueOn: string;
  provisional: boolean;
}
/** Requests that wait for an answer and are not overdue, locked. */
export async function lockWaiting(db: Db, today: string): Promise<WaitingRow[]> {
  const { rows } = await sql<WaitingRow>`
    SELECT id, person_id AS "personId", (asked_at AT TIME ZONE 'Asia/Shanghai')::date AS since, due_on AS "dueOn", due_provisional AS provisional
    FROM privacy_request WHERE state = 'open' AND due_on >= ${today}::date ORDER BY id FOR NO KEY UPDATE`.execute(db);
  return rows;
}

export async function saveDue(db: Db, id: string, due: string, provisional: boolean): Promise<void> {
  await sql`UPDATE privacy_request SET due_on = ${due}::date, due_provisional = ${provisional} WHERE id = ${id}`.execute(
    db,
  );
}
