import { sql } from 'kysely';
import type { Db } from '../shared/db';

/** Complaints whose hearing or time to appeal, of a decision or a refusal, was over yesterday. */
export async function findOver(db: Db, today: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM complaint WHERE state IN ('hearing', 'decided', 'notAccepted') AND due_on < ${today}::date ORDER BY id`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}

export interface WaitingRow {
  id: string;
  number: string;
  state:
    | 'received'
    | 'notAccepted'
    | 'reviewing'
    | 'accepted'
    | 'hearing'
    | 'heard'
    | 'proposed'
    | 'decided'
    | 'appealed';
  clockFrom: string;
  dueOn: string;
  provisional: boolean;
  maker: string | null;
}
/** What waits and is not overdue, locked. */
export async function lockWaiting(db: Db, today: string): Promise<WaitingRow[]> {
  const { rows } = await sql<WaitingRow>`
    SELECT id, number, state, clock_from AS "clockFrom", due_on AS "dueOn", due_provisional AS provisional, by_person AS maker
    FROM complaint WHERE due_on >= ${today}::date ORDER BY id FOR NO KEY UPDATE`.execute(db);
  return rows;
}
export async function saveDue(db: Db, id: string, due: string, provisional: boolean): Promise<void> {
  await sql`UPDATE complaint SET due_on = ${due}::date, due_provisional = ${provisional} WHERE id = ${id}`.execute(db);
}
