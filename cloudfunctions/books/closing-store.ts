import { sql } from 'kysely';
import { calledAs } from '../identity/facts';
import type { Db } from '../shared/db';

export interface Turn {
  /** `YYYY-MM` whose turn it is to be closed; null: there is nothing yet. */
  month: string | null;
  last: string | null;
  entries: number;
  amount: number;
  /** Proposals that wait and would count in it. */
  waiting: number;
  /** Money received by its end that no bill has taken yet, fen. */
  unapplied: number;
  /** Money accounts below nothing at its end. */
  overdrawn: number;
  /** Entries of earlier documents that came into it because their month was closed. */
  moved: number;
}
/** The month whose turn it is, and what to look at before it is closed. */
export async function findTurn(db: Db): Promise<Turn> {
  const { rows } = await sql<Turn>`
    WITH turn AS (
      SELECT t.first, (t.first + interval '1 month - 1 day')::date AS last FROM (
        SELECT coalesce(b.closed_until + 1, date_trunc('month', (SELECT min(e.day) FROM book_entry e))::date) AS first FROM books b
      ) t
    )
    SELECT to_char(t.first, 'YYYY-MM') AS month, t.last, coalesce(n.entries, 0) AS entries, coalesce(n.amount, 0) AS amount, coalesce(n.moved, 0) AS moved,
      (SELECT count(*)::int FROM book_proposal p WHERE p.state = 'open' AND p.kind <> 'chart' AND p.day <= t.last) AS waiting,
      (SELECT coalesce(sum(s.credit - s.debit), 0)::bigint FROM account_sum s WHERE s.month <= t.first
        AND (s.account LIKE '2203%' OR s.account IN (SELECT r.credit FROM posting_rule r WHERE r.key LIKE 'payment.%' AND r.key NOT LIKE 'payment.applied%'))) AS unapplied,
      (SELECT count(*)::int FROM (SELECT FROM account_sum s JOIN account a ON a.code = s.account AND a.money WHERE s.month <= t.first GROUP BY s.account HAVING sum(s.debit - s.credit) < 0) o) AS overdrawn
    FROM turn t LEFT JOIN LATERAL (
      SELECT count(*)::int AS entries, sum(e.amount)::bigint AS amount, count(*) FILTER (WHERE e.asked_day < t.first)::int AS moved FROM book_entry e WHERE e.day BETWEEN t.first AND t.last
    ) n ON true`.execute(db);
  return (
    rows[0] ?? { month: null, last: null, entries: 0, amount: 0, waiting: 0, unapplied: 0, overdrawn: 0, moved: 0 }
  );
}

export interface ClosedMonth {
  month: string;
  entries: number;
  amount: number;
  by: string | null;
  closedAt: Date;
}
/** The closed months, the latest first; of three years. */
export async function findClosed(db: Db): Promise<ClosedMonth[]> {
  const { rows } = await sql<ClosedMonth>`
    SELECT to_char(m.month, 'YYYY-MM') AS month, m.entries, m.amount, ${calledAs(sql`m.closed_by`)} AS by, m.closed_at AS "closedAt"
    FROM book_month m ORDER BY m.month DESC LIMIT 36`.execute(db);
  return rows;
}

/** Closes a month `YYYY-MM` for good; false where it is not its turn. */
export async function closeBooks(db: Db, month: string, by: string, now: Date): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    SELECT close_books(${`${month}-01`}::date, ${by}::uuid, ${now}::timestamptz) AS done`.execute(db);
  return rows[0]?.done === true;
}
