import { sql } from 'kysely';
import { db, useDatabase } from '../../config/jest-functions/house';
import { owners } from '../../config/ownership.mjs';
import { keepers } from './references';

useDatabase();

/** Every column that names a member: by its key, or by what it is called. */
async function naming(): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    SELECT t.relname || '.' || a.attname AS name
      FROM pg_class t JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
     WHERE t.relnamespace = 'public'::regnamespace AND t.relkind IN ('r', 'p') AND NOT t.relispartition AND (
       (a.atttypid IN ('uuid'::regtype, 'uuid[]'::regtype) AND a.attname ~ '(^|_)(member|membership|unit|company)(_ids?|s)?$|^acting_for$')
       OR a.attname = 'subject'
       OR EXISTS (SELECT FROM pg_constraint k WHERE k.contype = 'f' AND k.confrelid = 'membership'::regclass AND k.conrelid = t.oid AND a.attnum = ANY(k.conkey)))
     ORDER BY 1`.execute(db);
  return rows.map(({ name }) => name);
}
const said = keepers.flatMap(({ moves, stays }) => [...Object.keys(moves), ...Object.keys(stays)]);

it('says of every column that names a member whether it follows a merge, or why it stays', async () => {
  const columns = await naming();
  expect(columns.length).toBeGreaterThan(12);
  expect(columns.filter((column) => !said.includes(column))).toEqual([]);
  expect(said.filter((column) => !columns.includes(column))).toEqual([]);
  expect(new Set(said).size).toBe(said.length);
});

it('notices a new one, with its key or without', async () => {
  await sql`CREATE TABLE gift (id uuid PRIMARY KEY, giver uuid REFERENCES membership, unit_id uuid)`.execute(db);
  expect((await naming()).filter((column) => !said.includes(column))).toEqual(['gift.giver', 'gift.unit_id']);
  await sql`DROP TABLE gift`.execute(db);
});

it('is said of each column once, of a table that somebody owns, with a reason where it stays', () => {
  const tables = new Set(Object.values(owners).flatMap((each) => each.tables));
  expect(said.filter((column) => !tables.has(column.split('.')[0] ?? ''))).toEqual([]);
  for (const { stays } of keepers) for (const why of Object.values(stays)) expect(why.length).toBeGreaterThan(10);
});
