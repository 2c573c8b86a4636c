import { postMany, reverseMany, type Posting } from '../books/effects';
import type { Db } from '../shared/db';
import { dropPast, insertPast, type EnteredExpense } from './import-store';

export { findStanding } from './import-store';
export type { EnteredExpense } from './import-store';

const source = (id: string, step: 'approved' | 'paid') => ({ kind: 'expense', id, step });

/**
 * Enters expenses that were paid before the house knew of them: each as cost and as paid on its day in the books, counted
 * in its budget, its invoice used. The statements do not grow with the expenses.
 * @returns ids of those that were entered: not one that is there by now, or whose month was closed
 */
export async function enterExpenses(
  db: Db,
  expenses: readonly EnteredExpense[],
  { by, now }: { by: string; now: Date },
): Promise<Set<string>> {
  const numbers = new Map((await insertPast(db, expenses, by, now)).map(({ id, number }) => [id, number]));
  await postMany(
    db,
    expenses.flatMap(({ id, day, amount, category, way, payeeName, purpose }): Posting[] => {
      const number = numbers.get(id);
      if (number === undefined) return [];
      const summary = { zh: `${number} ${payeeName} ${purpose}`.slice(0, 100), en: `${number} ${payeeName}` };
      const given = { day, amount, party: { name: payeeName }, summary, by, now };
      return [
        { ...given, source: source(id, 'approved'), rule: `expense.approved.${category}` },
        { ...given, source: source(id, 'paid'), rule: `expense.paid.${way}.${category}` },
      ];
    }),
  );
  return new Set(numbers.keys());
}

/** Takes imported expenses back, all or none, each on its own day. False: one is gone; then nothing may be committed. */
export async function takeBackExpenses(
  db: Db,
  ids: readonly string[],
  { by, reason, now }: { by: string; reason: string; now: Date },
): Promise<boolean> {
  const days = await dropPast(db, ids, now);
  for (const step of ['paid', 'approved'] as const)
    await reverseMany(
      db,
      [...days].map(([id, day]) => ({ source: source(id, step), day, reason, by, now })),
    );
  return days.size === ids.length;
}
