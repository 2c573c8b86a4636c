import { sql } from 'kysely';
import { db, useDatabase } from '../../config/jest-functions/house';
import { owners } from '../../config/ownership.mjs';
import { collected } from './collected';

useDatabase();

interface Column {
  name: string;
  table: string;
}
/** What points to a person, and what is called as people's data are. */
async function personalColumns(): Promise<Column[]> {
  const { rows } = await sql<Column>`
    SELECT t.relname || '.' || a.attname AS name, t.relname AS table
    FROM pg_class t JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE t.relnamespace = 'public'::regnamespace AND t.relkind IN ('r', 'p') AND (
      a.attname ~ '(^|_)(name|phone|openid|id_number)($|_)' OR a.attname ~ '(^|_)(person|person_id|people|persons|author)($|_)'
      OR (a.atttypid IN ('uuid'::regtype, 'uuid[]'::regtype) AND a.attname ~ '(^|_)(by|to|owner_id|holder_id|asked|looked)$')
      OR EXISTS (SELECT FROM pg_constraint k WHERE k.contype = 'f' AND k.confrelid = 'person'::regclass AND k.conrelid = t.oid AND a.attnum = ANY(k.conkey)))
    ORDER BY 1`.execute(db);
  return rows.filter(({ table }) => table !== 'schema_migration');
}
const undeclared = (columns: Column[]) => {
  const known = new Set(
    collected.flatMap(({ holdings, acts, impersonal = {} }) => [
      ...Object.values(holdings).flatMap((each) => each.columns),
      ...Object.keys(acts),
      ...Object.keys(impersonal),
    ]),
  );
  return columns.filter(({ name }) => !known.has(name)).map(({ name }) => name);
};

it('declares every column that names a person or is called as people’s data are', async () => {
  const columns = await personalColumns();
  expect(columns.length).toBeGreaterThan(40);
  expect(undeclared(columns)).toEqual([]);
});

it('notices a new one', async () => {
  await sql`CREATE TABLE visit (id uuid PRIMARY KEY, guest uuid REFERENCES person, phone text)`.execute(db);
  expect(undeclared(await personalColumns())).toEqual(['visit.guest', 'visit.phone']);
  await sql`DROP TABLE visit`.execute(db);
});

it('declares columns that are there, each by the owner of its table, and once', async () => {
  const { rows } = await sql<{
    name: string;
  }>`SELECT table_name || '.' || column_name AS name FROM information_schema.columns WHERE table_schema = 'public'`.execute(
    db,
  );
  const there = new Set(rows.map(({ name }) => name));
  const said = collected.flatMap(({ module, holdings, acts, impersonal = {} }) =>
    [...Object.values(holdings).flatMap((each) => each.columns), ...Object.keys(acts), ...Object.keys(impersonal)].map(
      (column) => ({ module, column }),
    ),
  );
  expect(said.filter(({ column }) => !there.has(column))).toEqual([]);
  expect(said.filter(({ module, column }) => !owners[module]?.tables.includes(column.split('.')[0] ?? ''))).toEqual([]);
  expect(new Set(said.map(({ column }) => column)).size).toBe(said.length);
});

it('has words for every value it shows, in both languages, and a rule that is in force', async () => {
  const { rows } = await sql<{ id: string }>`SELECT id FROM reg_rule`.execute(db);
  const rules = new Set(rows.map(({ id }) => id));
  for (const { holdings, lapses = [] } of collected) {
    for (const [key, { title, why, rule, does, erase }] of Object.entries(holdings)) {
      expect([key, title.en !== '' && why.en !== '']).toEqual([key, true]);
      expect([key, rule === undefined || rules.has(rule)]).toEqual([key, true]);
      // What is kept is not touched; what goes says how.
      expect([key, (does === 'keep') === (erase === undefined)]).toEqual([key, true]);
    }
    for (const { rule } of lapses) expect(rules.has(rule)).toBe(true);
  }
});
