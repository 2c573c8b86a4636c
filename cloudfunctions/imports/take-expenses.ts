import { enterExpenses, findStanding, takeBackExpenses, type EnteredExpense } from '../expenses/effects';
import { findLinkedPayouts, holdPayouts } from '../reconciliation/effects';
import { StillStands } from '../membership/effects';
import type { Taking } from './importable';

/** Judged rows become expenses that were paid, or are taken back. */
export const expenseTaking: Taking = {
  take: async (db, rows, at) => {
    const given = rows.map(({ subject, draft }) => ({
      ...(draft as unknown as { expense: Omit<EnteredExpense, 'id'> }).expense,
      id: subject ?? '',
    }));
    const entered = await enterExpenses(db, given, at);
    return new Map(rows.flatMap(({ line, subject }) => (subject && entered.has(subject) ? [[line, 1] as const] : [])));
  },
  standing: async (db, rows) => {
    const ids = rows.map(({ subject }) => subject);
    return findStanding(db, ids, [...(await findLinkedPayouts(db, ids))]);
  },
  undo: async (db, rows, at) => {
    const ids = rows.map(({ subject }) => subject);
    if ((await holdPayouts(db, ids)).size > 0) throw new StillStands('');
    if (!(await takeBackExpenses(db, ids, at))) throw new StillStands('');
  },
};
