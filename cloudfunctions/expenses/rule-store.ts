import { sql } from 'kysely';
import type { Db } from '../shared/db';
import { expenseRules } from './rules';
import { findRule } from '../ground/parameters';

/** What a line has, what is taken of it (fen), and how far the association lets it go over; no budget: null. */
export async function findBudgetRule(db: Db, year: number, code: string | null, today: string) {
  const rule = await findRule(db, 'expenses.overBudget', today, expenseRules['expenses.overBudget']);
  const { rows } = await sql<{ budget: number; taken: number }>`
    SELECT s.budget, s.promised + s.spent AS taken FROM budget_standing s WHERE s.year = ${year} AND s.code = ${code}`.execute(
    db,
  );
  return { budget: rows[0]?.budget ?? null, taken: rows[0]?.taken ?? 0, rule };
}
