import { sql, type RawBuilder } from 'kysely';
import type { StatementLine } from '../../contracts/books';
import type { CostCategory } from '../../contracts/expense-form';
import type { Language, Words } from '../../contracts/wire';
import { askTogether } from '../ground/ask-together';
import type { Db } from '../shared/db';
import { chartColumns, type ChartRow } from './books-store';
import { judgeStatement } from './judge-statement';
import { lastDayOf } from './months';
import { courseOf, firstCourse, sumsOf } from './statement-store';

/** A restricted fund that holds something. */
export interface FundHeld {
  id: string;
  name: string;
  purpose: string;
  /** Fen. */
  balance: number;
  /** What it may be spent on; null: nobody said. */
  categories: CostCategory[] | null;
}
/** The restricted funds that hold something, as JSON. */
export const fundsHeld: RawBuilder<FundHeld[]> = sql`(
  SELECT coalesce(json_agg(json_build_object('id', f.id, 'name', f.name, 'purpose', f.purpose, 'balance', f.balance, 'categories', f.categories) ORDER BY f.name), '[]')
    FROM fund_standing f WHERE f.restricted AND f.balance > 0)`;
/** A fund by its name, as JSON; null where `id` is. */
export const fundNamed = (id: RawBuilder<unknown>): RawBuilder<{ id: string; name: string } | null> =>
  sql`(SELECT json_build_object('id', f.id, 'name', f.name) FROM fund_standing f WHERE f.id = ${id})`;
/** Whether such a restricted fund is there. */
export const isRestrictedFund = (id: string): RawBuilder<boolean> =>
  sql`EXISTS (SELECT FROM fund_standing f WHERE f.id = ${id} AND f.restricted)`;

export interface ActivityLine extends Omit<StatementLine, 'name' | 'amount'> {
  name: Words;
  amount: number;
}
/** The statement of activities of a calendar year in both languages, and whether its months are closed. */
export async function findYearActivity(db: Db, year: number): Promise<{ lines: ActivityLine[]; final: boolean }> {
  const [from, to] = [`${year}-01`, `${year}-12`];
  const { zh, en, sums, course } = await askTogether(db, {
    zh: sql<ChartRow>`SELECT ${chartColumns('zh-CN')} FROM chart c ORDER BY c.since DESC LIMIT 1`,
    en: sql<ChartRow>`SELECT ${chartColumns('en')} FROM chart c ORDER BY c.since DESC LIMIT 1`,
    ...{ sums: sumsOf(from, to), course: courseOf(from, to) },
  });
  const { final, budgets } = firstCourse(course);
  const linesOf = ([chart]: ChartRow[], language: Language) =>
    judgeStatement(
      'activity',
      { accounts: chart?.accounts ?? [], sums, budgets, from: `${from}-01`, to: lastDayOf(to) },
      language,
    );
  const english = new Map(linesOf(en, 'en').map(({ key, name }) => [key, name]));
  const lines = linesOf(zh, 'zh-CN').map((line) => ({
    ...line,
    // Only a figure that nobody can know is left out, and of activities none is.
    amount: line.amount ?? 0,
    name: { 'zh-CN': line.name, en: english.get(line.key) ?? line.name },
  }));
  return { lines, final };
}
