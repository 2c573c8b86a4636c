import * as z from 'zod';
import { expenses, treasurers } from '../../contracts/expenses';
import { keyDay, pageOf, readCursor } from '../shared/cursor';
import { on } from '../shared/implement';
import { findAdvanceList, sumAdvances } from './advance-store';
import { ofAll } from './budget';

const pageSize = 20;

export const advances = on(expenses.advances).handler(async ({ input, context: { db, actor, today } }) => {
  if (!ofAll(actor, treasurers)) return { rows: [], next: null, total: 0, left: 0, overdue: 0 };
  const after = readCursor(input.cursor, z.tuple([keyDay, z.uuid()]));
  const { q, open } = input;
  const found = await findAdvanceList(db, { q, open, today, after, limit: pageSize + 1 });
  const whole = after ? { total: null, left: null, overdue: null } : await sumAdvances(db, { q, open, today });
  return { ...pageOf(found, pageSize, ({ clearBy, id }) => [clearBy, id]), ...whole };
});
