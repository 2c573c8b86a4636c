import { sql } from 'kysely';
import type { Db } from '../shared/db';

export async function countUnread(db: Db, personId: string): Promise<number> {
  const { rows } = await sql<{ unread: number }>`
    SELECT count(*) AS unread FROM notice WHERE person_id = ${personId} AND read_at IS NULL AND NOT duty`.execute(db);
  return rows[0]?.unread ?? 0;
}
