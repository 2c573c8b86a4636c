import { sql } from 'kysely';
import type { Language } from '../../contracts/wire';
import type { Db } from '../shared/db';
import type { ChartAccount, ChartRule, WholeChange } from './judge-chart';

export interface AccountHeld extends ChartAccount {
  /** Not of the chart that came with the house. */
  own: boolean;
  leaf: boolean;
  /** Debits less credits to today, its own lines alone; of income and costs since the year began. Fen. */
  balance: number;
}
export interface ChartHeld {
  title: string;
  source: string;
  needsHumanCheck: boolean;
  accounts: AccountHeld[];
  rules: ChartRule[];
}
/**
 * All accounts with what they hold, and the rules that post to them; names of rules in the reader's language, those of
 * accounts in both.
 * @param today what is posted for a later day is not in the balance of today
 */
export async function findWholeChart(db: Db, language: Language, today: string): Promise<ChartHeld> {
  const en = language === 'en';
  const year = `${today.slice(0, 4)}-01-01`;
  const month = `${today.slice(0, 7)}-01`;
  const { rows } = await sql<ChartHeld>`
    WITH moved AS (
      SELECT s.account, s.month, s.fund_id, s.debit - s.credit AS net FROM trial_balance s
    ), held AS (
      SELECT g.account, sum(abs(g.net))::bigint AS open FROM (SELECT m.account, m.fund_id, sum(m.net) AS net FROM moved m GROUP BY 1, 2) g GROUP BY 1
    ), turned AS (
      SELECT y.account, json_object_agg(y.year, y.amount) AS years FROM (
        SELECT g.account, g.year, sum(abs(g.net))::bigint AS amount FROM (
          SELECT m.account, extract(year FROM m.month)::int AS year, m.fund_id, sum(m.net) AS net FROM moved m WHERE m.month >= ${year}::date GROUP BY 1, 2, 3
        ) g GROUP BY 1, 2) y GROUP BY 1
    ), stood AS (
      SELECT t.account, sum(t.net)::bigint AS balance FROM (
        SELECT m.account, m.month AS day, m.net FROM moved m WHERE m.month < ${month}::date
        UNION ALL SELECT l.account, l.day, l.debit - l.credit FROM book_line l WHERE l.day BETWEEN ${month}::date AND ${today}::date
      ) t JOIN account a ON a.code = t.account AND (a.kind NOT IN ('income', 'cost') OR t.day >= ${year}::date) GROUP BY 1
    )
    SELECT ${sql.ref(en ? 'c.title_en' : 'c.title')} AS title, ${sql.ref(en ? 'c.source_en' : 'c.source')} AS source, c.needs_human_check AS "needsHumanCheck",
      (SELECT json_agg(json_build_object('code', a.code, 'parent', a.parent, 'name', a.name, 'nameEn', a.name_en, 'kind', a.kind, 'money', a.money, 'cashIn', a.cash_in, 'cashOut', a.cash_out,
          'retiredOn', a.retired_on, 'own', a.chart IS NULL, 'posted', EXISTS (SELECT FROM book_line l WHERE l.account = a.code), 'leaf', NOT EXISTS (SELECT FROM account u WHERE u.parent = a.code),
          'open', coalesce(h.open, 0), 'years', coalesce(t.years, '{}'), 'balance', coalesce(s.balance, 0)) ORDER BY a.code)
        FROM account a LEFT JOIN held h ON h.account = a.code LEFT JOIN turned t ON t.account = a.code LEFT JOIN stood s ON s.account = a.code) AS accounts,
      (SELECT json_agg(json_build_object('key', r.key, 'debit', r.debit, 'credit', r.credit, 'name', ${sql.ref(en ? 'r.name_en' : 'r.name')}) ORDER BY r.key) FROM posting_rule r) AS rules
    FROM chart c ORDER BY c.since DESC LIMIT 1`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('the books have no chart');
  return row;
}

/** Of several who change the chart, or post, one waits for the other. */
export const holdChart = (db: Db) => sql`SELECT FROM books FOR UPDATE`.execute(db);

/**
 * Writes what a second person has confirmed.
 * @param today from which day on a rule that moves posts elsewhere
 */
export const changeChart = (db: Db, changes: readonly WholeChange[], today: string) =>
  sql`SELECT change_chart(${JSON.stringify(changes)}::jsonb, ${today}::date)`.execute(db);
