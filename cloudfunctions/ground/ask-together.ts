import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../shared/db';

/**
 * Rows of several SELECTs, by name, in one round trip and of one moment. They come as JSON: an instant is text, as
 * PostgreSQL writes it.
 */
export async function askTogether<T extends Readonly<Record<string, RawBuilder<unknown>>>>(
  db: Db,
  asked: T,
): Promise<{ [K in keyof T]: (T[K] extends RawBuilder<infer R> ? R : never)[] }> {
  const { rows } = await sql<{ found: { [K in keyof T]: (T[K] extends RawBuilder<infer R> ? R : never)[] } }>`
    SELECT json_build_object(${sql.join(
      Object.entries(asked).map(
        ([name, select]) => sql`${name}::text, (SELECT coalesce(json_agg(x), '[]') FROM (${select}) x)`,
      ),
    )}) AS found`.execute(db);
  return oneRow(rows).found;
}

/** Of a statement without FROM, or of an aggregate: it always answers one. */
export function oneRow<T>([row]: readonly T[]): T {
  if (row === undefined) throw new Error('a statement without FROM answers one row');
  return row;
}
