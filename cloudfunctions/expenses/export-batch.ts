import { expenses } from '../../contracts/expenses';
import { exportFile } from '../ground/export';
import { on } from '../shared/implement';
import { bankFile } from './bank-file';
import { ofAll } from './budget';
import { findBatch, markSent } from './payout-store';

/** The bank's file, with whole accounts: who fetched it is on record. */
export const exportBatch = on(expenses.exportBatch).handler(async ({ input, context, errors }) => {
  const { db, now, actor } = context;
  const found = ofAll(actor, ['finance']) ? await findBatch(db, input.batchId) : undefined;
  if (!found) throw errors.BATCH_NOT_FOUND();
  if (found.waiting === 0) throw errors.NOTHING_WAITS();
  await markSent(db, found.id, now);
  const { ending, content } = await bankFile(found);
  return exportFile(context, {
    name: `${found.number}.${ending}`,
    content,
    subject: `payout_batch:${found.id}`,
    note: `${found.number}, ${found.waiting} accounts`,
  });
});
