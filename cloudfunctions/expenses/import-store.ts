import { sql } from 'kysely';
import type { costCategories } from '../../contracts/expense-form';
import type { Db } from '../shared/db';

/** A paid expense as a sheet says it. */
export interface EnteredExpense {
  id: string;
  importKey: string;
  day: string;
  payeeName: string;
  payeeSearch: string;
  purpose: string;
  purposeSearch: string;
  category: (typeof costCategories)[number];
  lineCode: string | null;
  /** Fen. */
  amount: number;
  way: 'bank' | 'cash';
  handledBy: string | null;
  voucherNo: string | null;
  /** `amount` in fen; left out: all that was paid. */
  invoice: { id: string; code: string; number: string; amount?: number } | null;
}
export interface SavedExpense {
  id: string;
  number: string;
}

/**
 * Keeps expenses that were paid before, with their invoices. Not one that a sheet brought already, whose invoice stands
 * elsewhere by now or whose month was closed. Imports of a year wait for each other at its counter.
 */
export async function insertPast(
  db: Db,
  expenses: readonly EnteredExpense[],
  by: string,
  now: Date,
): Promise<SavedExpense[]> {
  const years = expenses.map(({ day }) => Number(day.slice(0, 4)));
  await sql`
    INSERT INTO expense_counter AS c (year, imported) SELECT y, count(*) FROM unnest(${years}::int[]) y GROUP BY y ORDER BY y
    ON CONFLICT (year) DO UPDATE SET imported = c.imported + excluded.imported`.execute(db);
  // References are looked at when the statement is over: of an invoice that is refused no expense is made.
  const { rows } = await sql<SavedExpense>`
    WITH given AS (
      SELECT g.*, 'DR' || y.year || '-' || lpad((c.imported - count(*) OVER (PARTITION BY y.year) + row_number() OVER (PARTITION BY y.year ORDER BY g.day, g.id))::text, 5, '0') AS number
      FROM json_to_recordset(${JSON.stringify(expenses)}::json) AS g (id uuid, "importKey" text, day date, "payeeName" text, "payeeSearch" text, purpose text,
        "purposeSearch" text, category text, "lineCode" text, amount bigint, way text, "handledBy" text, "voucherNo" text, invoice json)
      CROSS JOIN LATERAL (SELECT extract(year FROM g.day)::int AS year) y JOIN expense_counter c ON c.year = y.year),
    free AS (
      SELECT * FROM given g WHERE (SELECT true FROM expense e WHERE e.import_key = g."importKey" AND e.taken_back_at IS NULL) IS NULL
        AND NOT EXISTS (SELECT FROM books_standing s WHERE g.day <= s.closed_until)),
    invoiced AS (
      INSERT INTO expense_invoice (id, expense_id, place, code, number, amount, day, read_from)
      SELECT (f.invoice ->> 'id')::uuid, f.id, 0, f.invoice ->> 'code', f.invoice ->> 'number', coalesce((f.invoice ->> 'amount')::bigint, f.amount), f.day, 'hand' FROM free f WHERE f.invoice ->> 'id' IS NOT NULL
      ORDER BY 4, 5 ON CONFLICT (code, number) WHERE standing DO NOTHING RETURNING expense_id)
    INSERT INTO expense (id, number, kind, payee_name, payee_search, purpose, purpose_search, category, budget_year, line_code, amount, day, summed, path,
      submitted_at, approved_at, paid_by, import_key, imported_by, handled_by, voucher_no)
    SELECT f.id, f.number, 'ordinary', f."payeeName", f."payeeSearch", f.purpose, f."purposeSearch", f.category, extract(year FROM f.day)::int, f."lineCode", f.amount,
      f.day, f.amount, 'imported', ${now}, ${now}, f.way, f."importKey", ${by}, f."handledBy", f."voucherNo"
    FROM free f WHERE f.invoice ->> 'id' IS NULL OR f.id IN (SELECT expense_id FROM invoiced)
    RETURNING id, number`.execute(db);
  const ids = rows.map(({ id }) => id);
  // What was spent is spent, whatever a line was let come to: the next approval sets that anew.
  await sql`
    UPDATE budget_use u SET ceiling = NULL FROM expense e
     WHERE e.id = ANY(${ids}::uuid[]) AND u.year = e.budget_year AND u.code = e.line_code AND u.ceiling IS NOT NULL`.execute(
    db,
  );
  // Paid by a change of state: with it the budget counts them (expense_takes).
  await sql`UPDATE expense SET state = 'paid', paid_on = day WHERE id = ANY(${ids}::uuid[])`.execute(db);
  return rows;
}

/** Of imported ones, those that cannot be taken back: their month is closed, they are gone, or `held` by somebody else. */
export async function findStanding(
  db: Db,
  ids: readonly string[],
  held: readonly string[] = [],
): Promise<{ names: string[]; count: number }> {
  const { rows } = await sql<{ name: string }>`
    SELECT e.day || ' ' || e.payee_name AS name FROM expense e CROSS JOIN books_standing s
     WHERE e.id = ANY(${[...ids]}::uuid[]) AND (e.state <> 'paid' OR e.day <= s.closed_until OR e.id = ANY(${[...held]}::uuid[])) ORDER BY e.day, e.id`.execute(
    db,
  );
  return { names: rows.slice(0, 5).map(({ name }) => name), count: rows.length };
}

/** Lets go of imported ones: invoices and keys are free, the budget has them back. @returns the day of each by id */
export async function dropPast(db: Db, ids: readonly string[], now: Date): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; day: string }>`
    UPDATE expense SET state = 'cancelled', version = version + 1, paid_on = NULL, paid_by = NULL, taken_back_at = ${now}
     WHERE id = ANY(${[...ids]}::uuid[]) AND import_key IS NOT NULL AND state = 'paid' RETURNING id, day`.execute(db);
  return new Map(rows.map(({ id, day }) => [id, day]));
}

export interface KnownExpense {
  id: string;
  number: string;
  importKey: string | null;
  payeeSearch: string;
  day: string;
  /** Fen. */
  amount: number;
  /** Those that stand. */
  invoices: { code: string; number: string }[];
}
export interface KnownForExpenses {
  closedUntil: string | null;
  openedOn: string | null;
  expenses: KnownExpense[];
  lines: { year: number; code: string; title: string; category: EnteredExpense['category'] }[];
}
/** All that rows of a sheet may mean, in one statement; what was taken back is not there. */
export async function findForExpenses(
  db: Db,
  asked: { keys: string[]; numbers: string[]; invoices: string[]; days: string[]; years: number[] },
): Promise<KnownForExpenses> {
  const { rows } = await sql<KnownForExpenses>`
    SELECT s.closed_until AS "closedUntil", s.opened_on AS "openedOn",
      (SELECT coalesce(json_agg(json_build_object('id', e.id, 'number', e.number, 'importKey', e.import_key, 'payeeSearch', e.payee_search, 'day', e.day, 'amount', e.amount,
          'invoices', (SELECT coalesce(json_agg(json_build_object('code', i.code, 'number', i.number)), '[]') FROM expense_invoice i WHERE i.expense_id = e.id AND i.standing))), '[]')
         FROM expense e WHERE e.taken_back_at IS NULL AND (e.import_key = ANY(${asked.keys}::text[]) OR e.number = ANY(${asked.numbers}::text[]) OR e.day = ANY(${asked.days}::date[])
           OR e.id IN (SELECT i.expense_id FROM expense_invoice i WHERE i.standing AND i.number = ANY(${asked.invoices}::text[])))) AS expenses,
      (SELECT coalesce(json_agg(json_build_object('year', b.year, 'code', b.code, 'title', b.title, 'category', b.category) ORDER BY b.year, b.place), '[]')
         FROM budget_standing b WHERE b.year = ANY(${asked.years}::int[])) AS lines
    FROM books_standing s`.execute(db);
  return rows[0] ?? { closedUntil: null, openedOn: null, expenses: [], lines: [] };
}
