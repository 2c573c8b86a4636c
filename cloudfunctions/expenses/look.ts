import { expenses } from '../../contracts/expenses';
import { on, personOf } from '../shared/implement';
import { judgeSituation } from './situation';

/** What the form shows while one types; nothing is kept. */
export const look = on(expenses.look).handler(async ({ input, context }) => {
  const { expenseId, ...form } = input;
  const who = { claimantId: personOf(context.actor).id, expenseId: expenseId ?? null };
  return (await judgeSituation(context.db, form, who, context)).situation;
});
