import { expenses, treasurers } from '../../contracts/expenses';
import { on } from '../shared/implement';
import { ofAll } from './budget';
import { findBatch } from './payout-store';
import { presentBatch } from './present-batch';

export const batch = on(expenses.batch).handler(async ({ input, context: { db, actor, language }, errors }) => {
  const found = ofAll(actor, treasurers) ? await findBatch(db, input.batchId) : undefined;
  if (!found) throw errors.BATCH_NOT_FOUND();
  return presentBatch(found, language, ofAll(actor, ['finance']));
});
