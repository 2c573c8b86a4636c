import { sql } from 'kysely';
import type { Db } from './db';
import { newId } from './ids';

/** Kinds of work that follow a commit, with what each is given. */
export interface Tasks {
  sendSubscribeMessage: { noticeId: string };
  checkContent: { contentCheckId: string };
  deleteFile: { cloudId: string };
  /**
   * Tells all whom a meeting concerns; `version` makes each change its own telling. Whoever was told of the meeting before
   * `at` knows of it. Those up to `after` were told.
   */
  tellMeeting: {
    meetingId: string;
    event: 'published' | 'noticedAnew' | 'changed' | 'cancelled' | 'postponed' | 'survey';
    version: number;
    at?: string;
    after?: string;
    told?: number;
  };
  checkFloorQuestion: { questionId: string };
  /** Tells what was decided on an application, unless it was taken back. */
  tellDecision: { membershipId: string; caseId: string; event: string; version: number };
  /** Tells whose turn it has become, or who is reminded of it. */
  tellTurn: { caseId: string; eventId: number };
}
export type TaskKind = keyof Tasks;

/** `done`: never again. `later`: tried again after a growing pause, twelve times in all. `more`: went well, goes on. */
export interface TaskOutcome {
  state: 'done' | 'later' | 'more';
  /** A word for the log and the console. */
  outcome: string;
}
export const done = (outcome: string): TaskOutcome => ({ state: 'done', outcome });
export const later = (outcome: string): TaskOutcome => ({ state: 'later', outcome });
export const more = (outcome: string): TaskOutcome => ({ state: 'more', outcome });

/**
 * What a module does for a task, outside any transaction: each statement commits by itself. An exception postpones.
 * A task whose function is killed runs again, so a handler is safe to repeat.
 */
export type TaskHandlers = {
  [K in TaskKind]?: (db: Db, now: Date, payload: Tasks[K], keep: Keep<Tasks[K]>) => Promise<TaskOutcome>;
};
/** Writes down how far a task has come, in the transaction of what it did: a later turn is given this payload. */
export type Keep<Payload> = (transaction: Db, payload: Payload) => Promise<void>;

/** Writes work for the `jobs` function into the caller's transaction; a dedupe key makes it happen once. */
export async function enqueue<K extends TaskKind>(
  db: Db,
  now: Date,
  kind: K,
  payloads: Tasks[K][],
  dedupe?: (payload: Tasks[K]) => string,
): Promise<void> {
  if (payloads.length === 0) return;
  const rows = payloads.map((payload) => ({
    id: newId(now),
    payload,
    dedupe_key: dedupe ? `${kind}:${dedupe(payload)}` : null,
  }));
  await sql`INSERT INTO task (id, kind, payload, dedupe_key, run_after)
    SELECT id, ${kind}, payload, dedupe_key, ${now}
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS given (id uuid, payload jsonb, dedupe_key text)
    ON CONFLICT (dedupe_key) DO NOTHING`.execute(db);
}

/** What people wait for in the room goes first: a cancellation does not stand in line behind a summit's reminders. */
const rank: Record<TaskKind, number> = {
  tellMeeting: 0,
  tellDecision: 1,
  tellTurn: 1,
  checkFloorQuestion: 1,
  checkContent: 2,
  sendSubscribeMessage: 3,
  deleteFile: 4,
};

export interface Leased {
  id: string;
  kind: TaskKind;
  payload: unknown;
  attempts: number;
}

/**
 * Takes up to `limit` due tasks of these kinds for `leaseMinutes`, by the rank of their kinds; another instance at the
 * same moment takes others.
 */
export async function leaseTasks(
  db: Db,
  now: Date,
  kinds: TaskKind[],
  limit: number,
  leaseMinutes = 5,
): Promise<Leased[]> {
  const until = new Date(now.getTime() + leaseMinutes * 60_000);
  const ranked = [...kinds].sort((a, b) => rank[a] - rank[b]);
  const { rows } = await sql<Leased>`
    UPDATE task SET leased_until = ${until}, attempts = attempts + 1
    WHERE id IN (
      SELECT id FROM task
      WHERE done_at IS NULL AND gave_up_at IS NULL AND kind = ANY(${ranked}::text[])
        AND run_after <= ${now} AND (leased_until IS NULL OR leased_until <= ${now})
      ORDER BY array_position(${ranked}::text[], kind), run_after, id LIMIT ${limit} FOR UPDATE SKIP LOCKED)
    RETURNING id, kind, payload, attempts`.execute(db);
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

/** How often a task is tried. A content check never gives up: what it holds back would stay unseen for good. */
const patience: Record<TaskKind, number> = {
  sendSubscribeMessage: 12,
  deleteFile: 12,
  checkContent: Number.POSITIVE_INFINITY,
  tellMeeting: Number.POSITIVE_INFINITY,
  checkFloorQuestion: Number.POSITIVE_INFINITY,
  tellDecision: Number.POSITIVE_INFINITY,
  tellTurn: Number.POSITIVE_INFINITY,
};

/** Tries again after 1, 2, 4 … minutes, at most an hour apart, as long as there is patience for its kind. */
export async function postponeTask(db: Db, task: Leased, now: Date, outcome: string): Promise<void> {
  const wait = Math.min(60, 2 ** (task.attempts - 1));
  await db
    .updateTable('task')
    .set({
      run_after: new Date(now.getTime() + wait * 60_000),
      leased_until: null,
      outcome,
      gave_up_at: task.attempts >= patience[task.kind] ? now : null,
    })
    .where('id', '=', task.id)
    .execute();
}
