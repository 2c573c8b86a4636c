import { privacy } from '../../contracts/privacy';
import { on } from '../shared/implement';
import { isIntact } from './chain';
import { findEntries, findErasure } from './erasure-store';
import { holdingOf } from './holdings';
import { readReceipt } from './receipt-code';

/** What a receipt proves: counts and days, and nobody's name. */
export const receipt = on(privacy.receipt).handler(async ({ input, context: { db, language }, errors }) => {
  const id = readReceipt(input.receipt);
  const erasure = id && (await findErasure(db, id));
  if (!erasure) throw errors.RECEIPT_FORGED();
  const entries = await findEntries(db, erasure.id);
  return {
    askedAt: erasure.askedAt.toISOString(),
    carriedOutAt: erasure.carriedOutAt?.toISOString() ?? null,
    entries: entries.map(({ holding, done, rows, until, at }) => ({
      holding: holdingOf(holding)?.title[language] ?? holding,
      done,
      rows,
      until,
      at: at.toISOString(),
    })),
    intact: isIntact(erasure.id, entries),
    nextOn: erasure.nextOn,
  };
});
