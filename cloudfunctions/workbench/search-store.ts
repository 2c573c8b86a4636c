import { sql } from 'kysely';
import type { FoundRow, Search, Sought } from '../ground/search';
import type { Actor } from '../shared/actor';
import type { Db } from '../shared/db';

export interface Found {
  search: Search;
  rows: FoundRow[];
}
/** The best of each search, in one statement. */
export async function findEverywhere(
  db: Db,
  searches: readonly Search[],
  actor: Actor,
  sought: Sought,
  limit: number,
): Promise<Found[]> {
  const asked = searches.map(
    ({ ask }) => sql`(SELECT coalesce(json_agg(f), '[]') FROM (${ask(sought, actor, limit)}) f)`,
  );
  const { rows } = await sql<{ found: FoundRow[][] }>`SELECT json_build_array(${sql.join(asked)}) AS found`.execute(db);
  return searches.map((search, i) => ({ search, rows: rows[0]?.found[i] ?? [] }));
}
