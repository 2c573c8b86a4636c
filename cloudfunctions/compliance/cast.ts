import { sql } from 'kysely';
import { db } from '../../config/jest-functions/house';
import type { Row } from './watch.fixture';

/** The table and the rows of `reg_rule`, in the database of the test. */
export async function makeWorld(): Promise<void> {
  await sql`CREATE TABLE thing (id integer PRIMARY KEY, day date NOT NULL, amount integer NOT NULL, noted boolean NOT NULL)`.execute(
    db,
  );
  const shape = '{"kind": "record", "fields": []}';
  const row = (id: string, value: object, effective: string) =>
    sql`INSERT INTO reg_rule (id, value, unit, title, title_en, source, source_en, article, tag, needs_human_check, effective, shape)
      VALUES (${id}, ${JSON.stringify(value)}, 'rule', ${`规则 ${id}`}, ${`Rule ${id}`}, '试行办法', 'Trial rules', '第一条', 'design', false, ${effective}, ${shape})`.execute(
      db,
    );
  await row('compliance.TEST01', { force: 'on', severity: 4, most: 100 }, '[2026-01-01,2026-07-01)');
  await row('compliance.TEST01', { force: 'on', severity: 4, most: 200 }, '[2026-07-01,)');
  await row('compliance.TEST02', { force: 'advisory', severity: 1 }, '[2026-01-01,)');
}
export async function putThings(things: readonly (Partial<Row> & { id: number })[]): Promise<void> {
  const rows = things.map((each) => ({ day: '2026-10-01', amount: 300, noted: true, ...each }));
  await sql`INSERT INTO thing SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS g(id integer, day date, amount integer, noted boolean)
    ON CONFLICT (id) DO UPDATE SET day = excluded.day, amount = excluded.amount, noted = excluded.noted`.execute(db);
}
