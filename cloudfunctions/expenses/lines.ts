import * as z from 'zod';
import { expenses } from '../../contracts/expenses';
import { findRule } from '../ground/parameters';
import { addDays } from '../shared/clock';
import { on, personOf } from '../shared/implement';
import { findChoices } from './line-store';

/** What the form offers: the lines of this year's budget, one's own advances, meetings, restricted funds, and the usual day to clear one by. */
export const lines = on(expenses.lines).handler(async ({ context: { db, actor, today } }) => {
  const days = await findRule(db, 'expenses.advanceDays', today, z.int().min(1));
  const choices = await findChoices(db, today, personOf(actor).id);
  return { year: Number(today.slice(0, 4)), ...choices, today, clearBy: addDays(today, days) };
});
