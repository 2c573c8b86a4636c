import { points } from '../../contracts/points';
import { holdEntries, reverseEntries } from '../ground/ledger';
import { on, personOf } from '../shared/implement';
import { findBalance, pointLedger } from './store';

export const reverse = on(points.reverse).handler(async ({ input, context: { db, now, actor, audit }, errors }) => {
  const [entry] = await holdEntries(db, pointLedger, { id: input.entryId });
  if (!entry) throw errors.ENTRY_NOT_FOUND();
  const why = { by: personOf(actor).id, reason: input.reason };
  const [reversal] = await reverseEntries(db, pointLedger, [entry.id], why, now);
  if (!reversal) throw errors.ALREADY_REVERSED();
  audit({
    subject: `point_entry:${entry.id}`,
    before: entry,
    after: { reversedBy: reversal.id },
    reason: input.reason,
  });
  return { entryId: reversal.id, balance: await findBalance(db, entry.account, Number(entry.day.slice(0, 4))) };
});
