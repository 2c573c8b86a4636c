import { expenses } from '../../contracts/expenses';
import { newId } from '../shared/ids';
import { on, personOf } from '../shared/implement';
import { findUsedCodes, saveDraft } from './budget-store';
import { judgeBudget } from './judge-budget';

/** Writes the draft of a year; nothing is in force before a body has adopted it. */
export const saveBudget = on(expenses.saveBudget).handler(async ({ input, context, errors }) => {
  const { db, now, actor, audit } = context;
  const { year, revision, lines, income } = input;
  const wrong = judgeBudget(lines, await findUsedCodes(db, year), income);
  if (wrong) throw errors[wrong.fault]({ data: { code: wrong.code } });
  const saved = await saveDraft(
    db,
    { id: newId(now), year, revision, lines, income: income ?? null, by: personOf(actor).id },
    now,
  );
  if (!saved) throw errors.BUDGET_MOVED();
  audit({ subject: `budget:${saved.id}`, after: { lines, income }, note: `${year}/${saved.version}` });
  return saved;
});
