import { sql } from 'kysely';
import type { Db } from '../shared/db';

export async function associationName(db: Db): Promise<string> {
  const { rows } = await sql<{ name: string }>`SELECT name FROM association_name`.execute(db);
  return rows[0]?.name ?? '';
}
