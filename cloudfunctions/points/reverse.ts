import { points } from '../../contracts/points';
import { findBalance, holdEntries, reverseEntries, yearOf } from '../ground/ledger';
import { on, personOf } from '../shared/implement';
import { pointLedger } from './store';

export const reverse = on(points.reverse).handler(async ({ input, context: { db, now, actor, audit }, errors }) => {
  const [entry] = await holdEntries(db, pointLedger, { id: input.entryId });
  if (!entry) throw errors.ENTRY_NOT_FOUND();
  const why = { by: personOf(actor).id, reason: input.reason };
  const [reversal] = await reverseEntries(db, pointLedger, [entry.id], why, now);
  if (!reversal) throw errors.ALREADY_REVERSED();
  const period = yearOf(Number(entry.day.slice(0, 4)));
  audit({ subject: `membership:${entry.account}`, before: entry, after: reversal, reason: input.reason });
  return { entryId: reversal.id, balance: await findBalance(db, pointLedger, entry.account, period) };
});
