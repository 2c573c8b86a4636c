import { expenses } from '../../contracts/expenses';
import { newId } from '../shared/ids';
import { on, personOf } from '../shared/implement';
import { askAboutPaying } from './ask-gate';
import { ofAll } from './budget';
import { insertBatch, layoutExists } from './payout-store';

export const makeBatch = on(expenses.makeBatch).handler(async ({ input, context, errors }) => {
  const { db, now, today, actor, audit } = context;
  if (!ofAll(actor, ['finance'])) throw errors.NOT_PAYABLE();
  if (!(await layoutExists(db, input.layoutId))) throw errors.LAYOUT_NOT_FOUND();
  await askAboutPaying(context, input.expenseIds, (closed) => errors.RED_LINE(closed));
  const id = newId(now);
  const number = `FK${today.replaceAll('-', '')}-${id.slice(-4).toUpperCase()}`;
  const items = [...new Set(input.expenseIds)].map((expenseId) => ({ id: newId(now), expenseId }));
  const given = { id, number, layoutId: input.layoutId, by: personOf(actor).id, items };
  if (!(await insertBatch(db, given, now))) throw errors.NOT_PAYABLE();
  audit({ subject: `payout_batch:${id}`, after: given, note: number });
  return { id, number };
});
