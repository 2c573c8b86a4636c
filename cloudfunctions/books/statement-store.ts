import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../shared/db';

/** What an account came to in one fund class and for one cash item: debits less credits, fen. */
export interface SumRow {
  account: string;
  restricted: boolean;
  /** Empty where the lines tell of no money. */
  cashItem: string;
  /** In the months asked for, and in the same months a year before. */
  during: number;
  lastYear: number;
  /** To the end of them; before them, and before the same months a year earlier; before their year began. */
  until: number;
  before: number;
  beforeLast: number;
  yearBegan: number;
}
export interface MonthRow {
  month: string;
  income: number;
  cost: number;
}
/**
 * All that the three statements are made of.
 * @param from,to months `YYYY-MM`, both counted
 */
export const findSums = async (db: Db, from: string, to: string): Promise<SumRow[]> =>
  (await sumsOf(from, to).execute(db)).rows;
/** The same as part of a statement. */
export function sumsOf(from: string, to: string): RawBuilder<SumRow> {
  const [first, last] = [sql`${`${from}-01`}::date`, sql`${`${to}-01`}::date`];
  const net = sql`s.debit - s.credit`;
  return sql<SumRow>`
    SELECT s.account, f.restricted, s.cash_item AS "cashItem",
      coalesce(sum(${net}) FILTER (WHERE s.month >= ${first}), 0)::bigint AS during,
      coalesce(sum(${net}) FILTER (WHERE s.month BETWEEN ${first} - interval '1 year' AND ${last} - interval '1 year'), 0)::bigint AS "lastYear",
      sum(${net})::bigint AS until,
      coalesce(sum(${net}) FILTER (WHERE s.month < ${first}), 0)::bigint AS before,
      coalesce(sum(${net}) FILTER (WHERE s.month < ${first} - interval '1 year'), 0)::bigint AS "beforeLast",
      coalesce(sum(${net}) FILTER (WHERE s.month < date_trunc('year', ${last})), 0)::bigint AS "yearBegan"
    FROM trial_balance s JOIN fund f ON f.id = s.fund_id WHERE s.month <= ${last} GROUP BY 1, 2, 3`;
}
/** Income and cost of each month, also of those in which nothing happened; an expression of `MonthRow[]` as JSON. */
export const monthsOf = (from: string, to: string): RawBuilder<unknown> => sql`(
    SELECT coalesce(json_agg(json_build_object('month', to_char(m.month, 'YYYY-MM'), 'income', coalesce(t.income, 0), 'cost', coalesce(t.cost, 0)) ORDER BY m.month), '[]')
    FROM generate_series(${`${from}-01`}::date, ${`${to}-01`}::date, interval '1 month') AS m (month) LEFT JOIN (
      SELECT s.month, sum(s.credit - s.debit) FILTER (WHERE a.kind = 'income') AS income, sum(s.debit - s.credit) FILTER (WHERE a.kind = 'cost') AS cost
        FROM trial_balance s JOIN account a ON a.code = s.account WHERE s.month BETWEEN ${`${from}-01`}::date AND ${`${to}-01`}::date AND a.kind IN ('income', 'cost') GROUP BY 1
    ) t ON t.month = m.month)`;
/**
 * A budget is for what is booked by its rule: the longest whose key its own begins with, as in post_entries. That of a month
 * stands with the account to which the rule posted when the month began, beside what was booked there.
 */
const budgetsOf = (from: string, to: string): RawBuilder<unknown> => sql`(
    SELECT coalesce(json_agg(json_build_object('account', g.account, 'amount', g.amount) ORDER BY g.account), '[]') FROM (
      SELECT coalesce((SELECT x.account FROM posting_rule_before x WHERE x.rule = r.key AND x.side = m.side AND x.until > m.month ORDER BY x.until, x.no LIMIT 1),
          CASE m.side WHEN 'debit' THEN r.debit ELSE r.credit END) AS account, sum(m.amount)::bigint AS amount
        FROM budget_month m CROSS JOIN LATERAL (
          SELECT k.key, k.debit, k.credit FROM posting_rule k WHERE m.rule = k.key OR m.rule LIKE replace(k.key, '_', '\_') || '.%' ORDER BY length(k.key) DESC LIMIT 1
        ) r WHERE m.month BETWEEN ${`${from}-01`}::date AND ${`${to}-01`}::date GROUP BY 1) g)`;
export interface Course {
  months: MonthRow[];
  /** All of them are closed. */
  final: boolean;
  /** What the budget in force lets them cost and expects them to bring, by account; none where no budget was adopted. Fen. */
  budgets: { account: string; amount: number }[];
}
/** The months, whether all are closed, and what they may cost and are to bring. */
export async function findMonths(db: Db, from: string, to: string): Promise<Course> {
  return firstCourse((await courseOf(from, to).execute(db)).rows);
}
export const firstCourse = ([course]: readonly Course[]): Course => course ?? { months: [], final: false, budgets: [] };
/** The same as part of a statement, for `firstCourse`. */
export const courseOf = (from: string, to: string): RawBuilder<Course> =>
  sql<Course>`
    SELECT ${monthsOf(from, to)} AS months, ${budgetsOf(from, to)} AS budgets,
      coalesce((SELECT b.closed_until FROM books b) >= (${`${to}-01`}::date + interval '1 month - 1 day'), false) AS final`;

export interface VoucherLine {
  day: string;
  /** Number of the voucher in its month, in the order of day and writing; final once the month is closed. */
  voucher: number;
  no: number;
  summary: string;
  account: string;
  accountName: string;
  debit: number;
  credit: number;
  by: string | null;
  fund: string;
}
/** The lines of all vouchers of some months, for a bookkeeping program; at most `most` and one more. */
export async function findVouchers(db: Db, from: string, to: string, most: number): Promise<VoucherLine[]> {
  const { rows } = await sql<VoucherLine>`
    SELECT e.day, e.voucher, l.no, e.summary, l.account, a.name AS "accountName", l.debit, l.credit, (SELECT p.name FROM person_name p WHERE p.id = e.by) AS by,
      CASE WHEN f.restricted THEN f.name ELSE '' END AS fund
    FROM (
      SELECT e.id, e.day, e.summary, e.by, row_number() OVER (PARTITION BY date_trunc('month', e.day) ORDER BY e.day, e.id)::int AS voucher FROM book_entry e
      WHERE e.day BETWEEN ${`${from}-01`}::date AND (${`${to}-01`}::date + interval '1 month - 1 day')::date
    ) e JOIN book_line l ON l.entry_id = e.id JOIN account a ON a.code = l.account JOIN fund f ON f.id = l.fund_id
    ORDER BY e.day, e.id, l.no LIMIT ${most + 1}`.execute(db);
  return rows;
}
