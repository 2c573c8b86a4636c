import { sql } from 'kysely';
import { wordsHold } from '../ground/search-name';
import { calledAs } from '../identity/facts';
import type { Db } from '../shared/db';

/** What was paid in advance is to be cleared from that day on. */
export const openAdvance = (db: Db, given: { id: string; amount: number; day: string; clearBy: string }) =>
  sql`INSERT INTO advance (expense_id, amount, paid_on, clear_by) VALUES (${given.id}, ${given.amount}, ${given.day}, ${given.clearBy})
    ON CONFLICT (expense_id) DO NOTHING`.execute(db);
/** It came back before anything was cleared; false when something was. */
export async function dropAdvance(db: Db, id: string): Promise<boolean> {
  const { numAffectedRows } =
    await sql`DELETE FROM advance WHERE expense_id = ${id} AND cleared = 0 AND returned = 0`.execute(db);
  return (numAffectedRows ?? 0n) > 0n;
}

/** Takes money back; null when it is more than is left, else what is left then. One conditional statement decides. */
export async function takeBack(
  db: Db,
  given: { id: string; advanceId: string; amount: number; by: 'bank' | 'cash'; day: string; takenBy: string },
  now: Date,
): Promise<number | null> {
  const { rows } = await sql<{ left: number }>`
    WITH taken AS (
      UPDATE advance SET returned = returned + ${given.amount}
      WHERE expense_id = ${given.advanceId} AND cleared + returned + ${given.amount} <= amount
      RETURNING expense_id, amount - cleared - returned AS "left"),
    entered AS (
      INSERT INTO advance_return (id, advance_id, amount, paid_by, day, taken_by, at)
      SELECT ${given.id}, expense_id, ${given.amount}, ${given.by}, ${given.day}::date, ${given.takenBy}::uuid, ${now} FROM taken)
    SELECT "left" FROM taken`.execute(db);
  return rows[0]?.left ?? null;
}
export async function findLeft(db: Db, advanceId: string): Promise<number | null> {
  const { rows } = await sql<{
    left: number;
  }>`SELECT amount - cleared - returned AS "left" FROM advance WHERE expense_id = ${advanceId}`.execute(db);
  return rows[0]?.left ?? null;
}

export interface AdvanceRow {
  id: string;
  number: string;
  claimant: string | null;
  purpose: string;
  amount: number;
  cleared: number;
  returned: number;
  left: number;
  paidOn: string;
  clearBy: string;
  overdue: boolean;
}
interface Asked {
  q: string | undefined;
  open: boolean;
}
const asked = ({ q, open }: Asked) => sql`(${!open} OR a.cleared + a.returned < a.amount)
  ${q ? sql`AND ${wordsHold(sql`plain_text(concat(e.number, e.purpose, ${calledAs(sql`e.claimant_id`)}))`, q)}` : sql``}`;

/** Advances, those first that are to be cleared first. */
export async function findAdvanceList(
  db: Db,
  question: Asked & { today: string; after: readonly [string, string] | null; limit: number },
): Promise<AdvanceRow[]> {
  const { today, after, limit } = question;
  const { rows } = await sql<AdvanceRow>`
    SELECT e.id, e.number, ${calledAs(sql`e.claimant_id`)} AS claimant, e.purpose, a.amount, a.cleared, a.returned, a.amount - a.cleared - a.returned AS "left",
      a.paid_on AS "paidOn", a.clear_by AS "clearBy", a.clear_by < ${today}::date AND a.cleared + a.returned < a.amount AS overdue
    FROM advance a JOIN expense e ON e.id = a.expense_id
    WHERE ${asked(question)}
      AND (${after?.[0] ?? null}::date IS NULL OR (a.clear_by, e.id) > (${after?.[0] ?? null}::date, ${after?.[1] ?? null}::uuid))
    ORDER BY a.clear_by, e.id LIMIT ${limit}`.execute(db);
  return rows;
}
/** How many are asked for, what is left of them and how many are late. */
export async function sumAdvances(
  db: Db,
  question: Asked & { today: string },
): Promise<{ total: number; left: number; overdue: number }> {
  const { rows } = await sql<{ total: number; left: number; overdue: number }>`
    SELECT count(*)::int AS total,
      coalesce(sum(a.amount - a.cleared - a.returned), 0)::bigint AS "left",
      count(*) FILTER (WHERE a.clear_by < ${question.today}::date AND a.cleared + a.returned < a.amount)::int AS overdue
    FROM advance a JOIN expense e ON e.id = a.expense_id WHERE ${asked(question)}`.execute(db);
  return rows[0] ?? { total: 0, left: 0, overdue: 0 };
}
