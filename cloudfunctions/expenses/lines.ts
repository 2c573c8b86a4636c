import * as z from 'zod';
import { expenses } from '../../contracts/expenses';
import { findRule } from '../ground/parameters';
import { addDays } from '../shared/clock';
import { on, personOf } from '../shared/implement';
import { findLines } from './line-store';

/** What the form offers: the lines of this year's budget, one's own advances, and the usual day to clear one by. */
export const lines = on(expenses.lines).handler(async ({ context: { db, actor, today } }) => {
  const year = Number(today.slice(0, 4));
  const days = await findRule(db, 'expenses.advanceDays', today, z.int().min(1));
  return { year, ...(await findLines(db, year, personOf(actor).id)), today, clearBy: addDays(today, days) };
});
