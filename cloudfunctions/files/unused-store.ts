import { sql, type Transaction } from 'kysely';
import type { Db } from '../shared/db';
import { enqueue } from '../shared/queue';
import type { DB } from '../shared/schema';
import { deleteFile } from '../shared/tasks';

export interface Unlooked {
  id: string;
  cloudId: string;
  /** Named by a draft, an answer or another paper that holds no foreign key. */
  named: boolean;
}
/** Confirmed files that nobody has looked at for long, whether they are used, the oldest first. */
export async function findUnlooked(
  db: Db,
  before: { confirmed: Date; seen: Date },
  limit: number,
): Promise<Unlooked[]> {
  const { rows } = await sql<Unlooked>`
    SELECT f.id, f.cloud_id AS "cloudId",
      EXISTS (SELECT FROM file_used u WHERE u.file_id = f.id) OR EXISTS (SELECT FROM draft_file d WHERE d.file_id = f.id)
        OR EXISTS (SELECT FROM changing_file c WHERE c.file_id = f.id) AS named
    FROM file f
    WHERE f.confirmed_at < ${before.confirmed} AND (f.used_at IS NULL OR f.used_at < ${before.seen})
    ORDER BY coalesce(f.used_at, f.confirmed_at), f.id LIMIT ${limit}`.execute(db);
  return rows;
}

const isReferenced = (error: unknown) =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === '23503';

/**
 * Deletes the row, and has the content deleted once that is committed. What a foreign key of any module points to stays,
 * and is noted as used: the database knows its references better than any list of them.
 */
export async function deleteUnused(db: Db, { id, cloudId, named }: Unlooked, now: Date): Promise<boolean> {
  const note = () => sql`UPDATE file SET used_at = ${now} WHERE id = ${id}`.execute(db);
  if (named) return await note(), false;
  try {
    return await db.transaction().execute(async (own: Transaction<DB>) => {
      const gone = await sql`DELETE FROM file WHERE id = ${id} AND confirmed_at IS NOT NULL`.execute(own);
      if (!gone.numAffectedRows) return false;
      await enqueue(own, now, deleteFile, [{ cloudId }], (task) => task.cloudId);
      return true;
    });
  } catch (error) {
    if (!isReferenced(error)) throw error;
    await note();
    return false;
  }
}
