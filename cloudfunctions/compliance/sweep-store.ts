import { sql } from 'kysely';
import type { Db } from '../shared/db';
import { newId } from '../shared/ids';

export interface Sweep {
  id: string;
  day: string;
  /** Of the source it is at; '' before the first. */
  source: string;
  after: string | null;
}

/** Begins the night of a day, once; one of a day before that never came to its end ends here. */
export async function beginSweep(db: Db, day: string, now: Date): Promise<void> {
  await sql`UPDATE sweep SET finished_at = ${now} WHERE finished_at IS NULL AND day < ${day}::date`.execute(db);
  await sql`INSERT INTO sweep (id, day, started_at) VALUES (${newId(now)}, ${day}, ${now}) ON CONFLICT DO NOTHING`.execute(
    db,
  );
}

/** The night under way, for whoever comes first: undefined while another is at it, and when it is over. */
export async function holdSweep(db: Db): Promise<Sweep | undefined> {
  const { rows } = await sql<Sweep>`
    SELECT id, day, source, after_subject AS after FROM sweep WHERE finished_at IS NULL FOR UPDATE SKIP LOCKED`.execute(
    db,
  );
  return rows[0];
}
/** Whether one is under way at all. */
export async function isUnderWay(db: Db): Promise<boolean> {
  const { rows } = await sql<{
    is: boolean;
  }>`SELECT EXISTS (SELECT FROM sweep WHERE finished_at IS NULL) AS is`.execute(db);
  return rows[0]?.is ?? false;
}

export interface Progress {
  source: string;
  after: string | null;
  subjects: number;
  opened: number;
  gone: number;
  done: boolean;
}
/** Writes down the place it has come to, in the transaction of what it did. */
export async function moveSweep(
  db: Db,
  id: string,
  { source, after, subjects, opened, gone, done }: Progress,
  now: Date,
): Promise<void> {
  await sql`UPDATE sweep SET source = ${source}, after_subject = ${after}, subjects = subjects + ${subjects}, opened = opened + ${opened},
      gone = gone + ${gone}, slices = slices + 1, finished_at = ${done ? now : null} WHERE id = ${id}`.execute(db);
}
