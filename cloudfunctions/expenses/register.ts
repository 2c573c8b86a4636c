import * as z from 'zod';
import { type ExpenseRow, expenses, type expenseSorts, treasurers } from '../../contracts/expenses';
import { keyDay, keyText, pageOf, readCursor } from '../shared/cursor';
import { on } from '../shared/implement';
import { ofAll } from './budget';
import { findRegister, sumRegister, type ListedRow } from './register-store';

const pageSize = 30;
const keyOf: Record<(typeof expenseSorts)[number], z.ZodType<string>> = {
  submitted: z.uuid(),
  day: keyDay,
  amount: z.string().regex(/^\d{1,15}$/),
  payee: keyText,
  number: keyText,
};
export const presentRow = ({ sortKey: _, ...row }: ListedRow): ExpenseRow => ({
  ...row,
  submittedAt: row.submittedAt.toISOString(),
});

/** 支出台账. Whoever holds the office for a branch alone sees none: the money is the association's. */
export const register = on(expenses.register).handler(async ({ input, context: { db, actor, today } }) => {
  const { cursor, sort, descending, ...filter } = input;
  if (!ofAll(actor, treasurers)) return { rows: [], next: null, total: 0, amount: 0, lines: [], meetings: [] };
  const after = readCursor(cursor, z.tuple([keyOf[sort], z.uuid()]));
  const found = await findRegister(db, { filter, sort, descending, after, limit: pageSize + 1 });
  const { rows, next } = pageOf(found, pageSize, (last) => [last.sortKey, last.id]);
  const whole = after
    ? { total: null, amount: null, lines: [], meetings: [] }
    : await sumRegister(db, filter, Number(today.slice(0, 4)));
  return { rows: rows.map(presentRow), next, ...whole };
});
