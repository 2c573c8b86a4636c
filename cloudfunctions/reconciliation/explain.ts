import { reconciliation } from '../../contracts/reconciliation';
import { on, personOf } from '../shared/implement';
import { findDifference, saveNote } from './day-store';
import { holdLines } from './line-store';
import { setLines } from './set-lines';

/** A difference that stays is explained in words; a line that is no business of this house is set aside with them. */
export const explain = on(reconciliation.explain).handler(async ({ input: { key, reason }, context, errors }) => {
  const { db, now, actor, audit } = context;
  const by = personOf(actor).id;
  const found = await findDifference(db, key);
  if (!found || found.explained !== null) throw errors.DIFFERENCE_GONE();
  if (found.lineId !== null) {
    const [line] = await holdLines(db, [found.lineId]);
    if (line?.state !== 'open') throw errors.DIFFERENCE_GONE();
    await setLines(db, [line], { sort: 'explained', reason, by }, now);
  } else if (!(await saveNote(db, key, reason, by, now))) throw errors.DIFFERENCE_GONE();
  audit({ subject: `difference:${key}`, before: found, reason });
  return { key };
});
