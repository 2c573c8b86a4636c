import { sql } from 'kysely';
import type { Db } from './db';
import { newId } from './ids';

/** A kind of work that follows a commit. A module defines its own in `tasks.ts`, and does them in `job.ts`. */
export interface Task<Payload> {
  /** Kept with each task that waits: it does not change. */
  name: string;
  /**
   * Lower goes first, however much later it was written. 0: people in the room wait for it. 1, 2: something stays unseen
   * until it is done. 3: a message about what already stands in the house. 4: clearing away.
   */
  rank: number;
  /** How often it is tried. Infinity where what it holds back would stay unseen for good. */
  patience: number;
  /** Never there: it only says what the work is given. */
  readonly payload?: Payload;
}
export const defineTask = <Payload>(task: Omit<Task<Payload>, 'payload'>): Task<Payload> => task;

/** `done`: never again. `later`: tried again after a growing pause. `more`: went well, goes on. */
export interface TaskOutcome {
  state: 'done' | 'later' | 'more';
  /** A word for the log and the console. */
  outcome: string;
}
export const done = (outcome: string): TaskOutcome => ({ state: 'done', outcome });
export const later = (outcome: string): TaskOutcome => ({ state: 'later', outcome });
export const more = (outcome: string): TaskOutcome => ({ state: 'more', outcome });

/** Writes down how far a task has come, in the transaction of what it did: a later turn is given this payload. */
export type Keep<Payload> = (transaction: Db, payload: Payload) => Promise<void>;
/**
 * What is done for a task, outside any transaction: each statement commits by itself. An exception postpones. A task whose
 * function is killed runs again, so this is safe to repeat.
 */
export type Work<Payload> = (db: Db, now: Date, payload: Payload, keep: Keep<Payload>) => Promise<TaskOutcome>;
export interface TaskHandler {
  task: Task<unknown>;
  work: Work<unknown>;
}
export const handle = <Payload>(task: Task<Payload>, work: Work<Payload>): TaskHandler => ({
  task,
  work: work as Work<unknown>,
});

/** Writes work for the `jobs` function into the caller's transaction; a dedupe key makes it happen once. */
export async function enqueue<Payload>(
  db: Db,
  now: Date,
  { name }: Task<Payload>,
  payloads: NoInfer<Payload>[],
  dedupe?: (payload: NoInfer<Payload>) => string,
): Promise<void> {
  if (payloads.length === 0) return;
  const rows = payloads.map((payload) => ({
    id: newId(now),
    payload,
    dedupe_key: dedupe ? `${name}:${dedupe(payload)}` : null,
  }));
  await sql`INSERT INTO task (id, kind, payload, dedupe_key, run_after)
    SELECT id, ${name}, payload, dedupe_key, ${now}
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS given (id uuid, payload jsonb, dedupe_key text)
    ON CONFLICT (dedupe_key) DO NOTHING`.execute(db);
}

export interface Leased {
  id: string;
  kind: string;
  payload: unknown;
  attempts: number;
}

/**
 * Takes up to `limit` due tasks of these names for `leaseMinutes`, those of the first name first; another instance at the
 * same moment takes others.
 */
export async function leaseTasks(
  db: Db,
  now: Date,
  names: readonly string[],
  limit: number,
  leaseMinutes = 5,
): Promise<Leased[]> {
  const until = new Date(now.getTime() + leaseMinutes * 60_000);
  // As a sub-select it would be run once for each waiting row where the table was analysed while nothing waited, and
  // would take them all.
  const { rows } = await sql<Leased>`
    WITH picked AS MATERIALIZED (
      SELECT id FROM task
      WHERE done_at IS NULL AND gave_up_at IS NULL AND kind = ANY(${[...names]}::text[])
        AND run_after <= ${now} AND (leased_until IS NULL OR leased_until <= ${now})
      ORDER BY array_position(${[...names]}::text[], kind), run_after, id LIMIT ${limit} FOR UPDATE SKIP LOCKED)
    UPDATE task t SET leased_until = ${until}, attempts = t.attempts + 1 FROM picked
    WHERE t.id = picked.id RETURNING t.id, t.kind, t.payload, t.attempts`.execute(db);
  return rows;
}

export async function finishTask(db: Db, id: string, now: Date, outcome: string): Promise<void> {
  await db.updateTable('task').set({ done_at: now, leased_until: null, outcome }).where('id', '=', id).execute();
}

export async function keepProgress(transaction: Db, id: string, payload: unknown): Promise<void> {
  await sql`UPDATE task SET payload = ${JSON.stringify(payload)}::jsonb WHERE id = ${id}`.execute(transaction);
}

/** Gives back a task that went well and has more to do: it is due at once, and its patience is whole again. */
export async function continueTask(db: Db, id: string, outcome: string): Promise<void> {
  await db.updateTable('task').set({ leased_until: null, attempts: 0, outcome }).where('id', '=', id).execute();
}

/** Tries again after 1, 2, 4 … minutes, at most an hour apart, as long as there is patience for its kind. */
export async function postponeTask(db: Db, task: Leased, now: Date, outcome: string, patience: number): Promise<void> {
  const wait = Math.min(60, 2 ** (task.attempts - 1));
  await db
    .updateTable('task')
    .set({
      run_after: new Date(now.getTime() + wait * 60_000),
      leased_until: null,
      outcome,
      gave_up_at: task.attempts >= patience ? now : null,
    })
    .where('id', '=', task.id)
    .execute();
}
