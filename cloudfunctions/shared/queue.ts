import { sql } from 'kysely';
import type { Db } from './db';
import { newId } from './ids';

/** Kinds of work that follow a commit, with what each is given. */
export interface Tasks {
  sendSubscribeMessage: { noticeId: string };
  checkContent: { contentCheckId: string };
  deleteFile: { fileId: string };
}
export type TaskKind = keyof Tasks;

/** Writes work for the `jobs` function into the caller's transaction; a dedupe key makes it happen once. */
export async function enqueue<K extends TaskKind>(db: Db, now: Date, kind: K, payloads: Tasks[K][], dedupe?: (payload: Tasks[K]) => string): Promise<void> {
  if (payloads.length === 0) return;
  await db
    .insertInto('task')
    .values(
      payloads.map((payload) => ({
        id: newId(now),
        kind,
        payload: JSON.stringify(payload),
        dedupe_key: dedupe ? `${kind}:${dedupe(payload)}` : null,
        run_after: now,
      })),
    )
    .onConflict((conflict) => conflict.column('dedupe_key').doNothing())
    .execute();
}

export interface Leased {
  id: string;
  kind: TaskKind;
  payload: unknown;
  attempts: number;
}

/** Takes up to `limit` due tasks for `leaseMinutes`; another instance at the same moment takes others. */
export async function leaseTasks(db: Db, now: Date, limit: number, leaseMinutes = 5): Promise<Leased[]> {
  const until = new Date(now.getTime() + leaseMinutes * 60_000);
  const { rows } = await sql<Leased>`
    UPDATE task SET leased_until = ${until}, attempts = attempts + 1
    WHERE id IN (
      SELECT id FROM task
      WHERE done_at IS NULL AND gave_up_at IS NULL AND run_after <= ${now} AND (leased_until IS NULL OR leased_until <= ${now})
      ORDER BY run_after, id LIMIT ${limit} FOR UPDATE SKIP LOCKED)
    RETURNING id, kind, payload, attempts`.execute(db);
  return rows;
}

export async function finishTask(db: Db, id: string, now: Date, outcome: string): Promise<void> {
  await db.updateTable('task').set({ done_at: now, leased_until: null, outcome }).where('id', '=', id).execute();
}

/** Tries again after 1, 2, 4 … minutes, at most an hour apart; gives up after `attempts` reaches `maximum`. */
export async function postponeTask(db: Db, task: Leased, now: Date, outcome: string, maximum = 12): Promise<void> {
  const wait = Math.min(60, 2 ** (task.attempts - 1));
  await db
    .updateTable('task')
    .set({
      run_after: new Date(now.getTime() + wait * 60_000),
      leased_until: null,
      outcome,
      gave_up_at: task.attempts >= maximum ? now : null,
    })
    .where('id', '=', task.id)
    .execute();
}
