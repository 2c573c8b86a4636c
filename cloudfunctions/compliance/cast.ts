import { sql } from 'kysely';
import { db } from '../../config/jest-functions/house';
import { addDays, dayOf, readClock } from '../shared/clock';
import { writeChanges } from './findings-store';
import type { Judged } from './judge-subjects';
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

let made = 0;
/** A finding of today of the test's first rule, as the night would write it; its id. */
export async function findingMade(more: Partial<Judged> = {}): Promise<string> {
  const n = ++made;
  const judged: Judged = {
    ...{ ruleId: 'compliance.TEST01', ruleSince: '2026-07-01', kind: 'thing', subject: `thing:made-${n}`, period: '' },
    ...{
      title: `秋季峰会${n}`,
      page: '/modules/meetings/pages/meeting/index?id=1',
      day: '2026-11-01',
      committeeId: null,
    },
    ...{ barred: [], barredUnits: [], offices: ['finance', 'compliance'], circle: null, severity: 4, advisory: false },
    ...{
      said: `秋季峰会${n}花了 3.00 元`,
      saidEn: `Autumn summit ${n} cost 3.00`,
      facts: { amount: 300, payee: '明远机械' },
    },
    compared: { fact: 'amount', is: 300, op: '>', limit: 200, unit: 'fen' },
    ...more,
  };
  const now = readClock();
  const today = dayOf(now);
  const due = Object.fromEntries([1, 2, 3, 4, 5].map((each) => [each, { day: addDays(today, 7), provisional: false }]));
  await writeChanges(db, [{ what: 'found', judged }], { due, today, now, sweepId: null });
  const { rows } = await sql<{
    id: string;
  }>`SELECT id FROM finding WHERE subject = ${judged.subject} AND rule_id = ${judged.ruleId}`.execute(db);
  return rows[0]?.id ?? '';
}
