import { sql, type RawBuilder } from 'kysely';
import { wordsHold } from '../ground/search-name';
import { addDays } from '../shared/clock';
import type { Db } from '../shared/db';
import { summary, type Summary } from './duty-store';

export interface Question {
  year: number;
  month?: number;
  kind?: readonly string[];
  stand?: 'open' | 'late' | 'done';
  q?: string;
  sort: 'due' | 'title';
  descending: boolean;
  after: readonly [string, string] | null;
  today: string;
  limit: number;
}
/** The day under which a duty stands in the calendar: its due day, else its own. */
const placed = sql`coalesce(d.due_on, d.since)`;
const late = (today: string): RawBuilder<boolean> =>
  sql<boolean>`(d.state <> 'dropped' AND d.due_on IS NOT NULL AND coalesce(d.done_on, ${today}::date) > d.due_on)`;
const stands = (stand: Question['stand'], today: string): RawBuilder<boolean> =>
  stand === 'late'
    ? late(today)
    : stand === 'done'
      ? sql<boolean>`d.done_on IS NOT NULL`
      : stand === 'open'
        ? sql<boolean>`(d.done_on IS NULL AND d.state <> 'dropped')`
        : sql<boolean>`true`;
const asked = ({ year, month, kind, stand, q, today }: Omit<Question, 'after' | 'limit'>): RawBuilder<boolean> => {
  const begins = `${year}-${String(month ?? 1).padStart(2, '0')}-01`;
  const length = month === undefined ? sql`interval '1 year'` : sql`interval '1 month'`;
  return sql<boolean>`${placed} >= ${begins}::date AND ${placed} < (${begins}::date + ${length})::date
    AND ${kind?.length ? sql`d.kind = ANY(${[...kind]}::text[])` : sql`true`} AND ${stands(stand, today)}
    AND ${q ? wordsHold(sql`plain_text(d.title)`, q) : sql`true`}`;
};

export async function findCalendar(db: Db, question: Question): Promise<(Summary & { sortKey: string })[]> {
  const { after, limit, sort, descending } = question;
  const key = sort === 'due' ? placed : sql`d.title COLLATE "C"`;
  const [type, way, than] = [
    sort === 'due' ? sql`date` : sql`text`,
    descending ? sql`DESC` : sql`ASC`,
    descending ? sql`<` : sql`>`,
  ];
  const { rows } = await sql<Summary & { sortKey: string }>`
    SELECT ${summary}, (${key})::text AS "sortKey" FROM disclosure d JOIN disclosure_kind k ON k.code = d.kind
    WHERE ${asked(question)} AND ${after ? sql`(${key}, d.id) ${than} (${after[0]}::${type}, ${after[1]}::uuid)` : sql`true`}
    ORDER BY ${key} ${way}, d.id ${way} LIMIT ${limit}`.execute(db);
  return rows;
}

export interface Months {
  total: number;
  months: { month: number; late: number; soon: number; open: number; done: number }[];
  years: number[];
}
/** How many there are, what each month of the year has, and of which years there is anything. */
export async function countCalendar(db: Db, question: Question, soonDays: number): Promise<Months> {
  const { year, today } = question;
  const soon = addDays(today, soonDays);
  const { rows } = await sql<Months>`
    SELECT (SELECT count(*)::int FROM disclosure d WHERE ${asked(question)}) AS total,
      (SELECT coalesce(json_agg(m ORDER BY m.month), '[]') FROM (
        SELECT extract(month FROM ${placed})::int AS month, count(*) FILTER (WHERE ${late(today)})::int AS late,
          count(*) FILTER (WHERE d.done_on IS NULL AND d.due_on BETWEEN ${today}::date AND ${soon}::date)::int AS soon,
          count(*) FILTER (WHERE d.done_on IS NULL)::int AS open, count(*) FILTER (WHERE d.done_on IS NOT NULL)::int AS done
        FROM disclosure d WHERE d.state <> 'dropped' AND ${placed} >= ${`${year}-01-01`}::date AND ${placed} <= ${`${year}-12-31`}::date GROUP BY 1) m) AS months,
      ARRAY(SELECT DISTINCT extract(year FROM ${placed})::int FROM disclosure d ORDER BY 1 DESC LIMIT 12) AS years`.execute(
    db,
  );
  return rows[0] ?? { total: 0, months: [], years: [] };
}
