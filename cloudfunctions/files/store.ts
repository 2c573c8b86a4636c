import { sql, type Transaction } from 'kysely';
import { afterMinutes } from '../shared/clock';
import { db as house, type Db } from '../shared/db';
import { enqueue } from '../shared/queue';
import type { DB } from '../shared/schema';
import { takeTurns } from '../shared/take-turns';
import { deleteFile } from '../shared/tasks';
import type { FileType } from './judge-file-type';

export interface NewFile {
  id: string;
  ownerId: string;
  purpose: string;
  name: string;
  cloudPath: string;
  cloudId: string;
}
/** False when the person has asked for `limit` uploads since `since`; two phones at once do not pass the limit. */
export async function saveFile(db: Db, file: NewFile, limit: number, since: Date, now: Date): Promise<boolean> {
  await takeTurns(db, 'uploads', file.ownerId);
  const { numAffectedRows } = await sql`
    INSERT INTO file (id, owner_id, purpose, name, cloud_path, cloud_id, requested_at)
    SELECT ${file.id}, ${file.ownerId}, ${file.purpose}, ${file.name}, ${file.cloudPath}, ${file.cloudId}, ${now}
    WHERE (SELECT count(*) FROM file WHERE owner_id = ${file.ownerId} AND requested_at >= ${since}) < ${limit}`.execute(
    db,
  );
  return (numAffectedRows ?? 0n) > 0n;
}

export const findOwnFile = (db: Db, id: string, ownerId: string) =>
  db.selectFrom('file').selectAll().where('id', '=', id).where('owner_id', '=', ownerId).executeTakeFirst();

export interface SeenFile {
  bytes: number;
  type: FileType;
  sha256: string;
  /** Where the content is kept, and what the client had uploaded. */
  cloudPath: string;
  cloudId: string;
  uploadedId: string;
}
// Leave to upload lasts half an hour; what the client puts there after the copy is taken goes with it.
const copyTakenMinutes = 40;

/**
 * Keeps what the content turned out to be, unless the file was refused meanwhile; the upload itself is deleted. True
 * also when the very same content was confirmed at the same moment.
 */
export async function saveConfirmed(db: Db, id: string, seen: SeenFile, now: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    UPDATE file SET bytes = ${seen.bytes}, type = ${seen.type}, sha256 = ${seen.sha256},
      cloud_path = ${seen.cloudPath}, cloud_id = ${seen.cloudId}, confirmed_at = coalesce(confirmed_at, ${now})
    WHERE id = ${id} AND refused_at IS NULL AND (confirmed_at IS NULL OR sha256 = ${seen.sha256})`.execute(db);
  if (!numAffectedRows) return false;
  const due = afterMinutes(now, copyTakenMinutes);
  await enqueue(db, due, deleteFile, [{ cloudId: seen.uploadedId }], (task) => task.cloudId);
  return true;
}

/**
 * Refuses a file for good and has its content deleted. The refused call rolls its own transaction back, so this is a
 * transaction of its own, on the pool's other connection.
 */
export const saveRefused = (id: string, uploadedId: string, as: string, now: Date): Promise<void> =>
  house.transaction().execute(async (own: Transaction<DB>) => {
    await sql`UPDATE file SET refused_at = ${now}, refused_as = ${as} WHERE id = ${id} AND confirmed_at IS NULL AND refused_at IS NULL`.execute(
      own,
    );
    await enqueue(own, now, deleteFile, [{ cloudId: uploadedId }], (task) => task.cloudId);
  });

/** Refuses up to `limit` files that were asked for before `before` and never confirmed, so that nobody confirms them now. */
export async function refuseForgotten(
  db: Db,
  before: Date,
  limit: number,
  now: Date,
): Promise<{ id: string; cloudId: string }[]> {
  const { rows } = await sql<{ id: string; cloudId: string }>`
    WITH picked AS MATERIALIZED (
      SELECT id FROM file WHERE confirmed_at IS NULL AND requested_at < ${before}
      ORDER BY requested_at, id LIMIT ${limit} FOR UPDATE SKIP LOCKED)
    UPDATE file f SET refused_at = coalesce(f.refused_at, ${now}) FROM picked
    WHERE f.id = picked.id RETURNING f.id, f.cloud_id AS "cloudId"`.execute(db);
  return rows;
}

export async function deleteRefused(db: Db, ids: string[]): Promise<number> {
  const { numAffectedRows } =
    await sql`DELETE FROM file WHERE id = ANY(${ids}::uuid[]) AND refused_at IS NOT NULL`.execute(db);
  return Number(numAffectedRows ?? 0n);
}
