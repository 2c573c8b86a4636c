import { credit } from '../../contracts/credit';
import { dayOf } from '../shared/clock';
import { on } from '../shared/implement';
import { findReportByCode } from './report-store';

const nothing = { name: null, uscc: null, grade: null, asOf: null, madeOn: null, validUntil: null, association: null };

/** To whoever holds a report: whether it is one, whose, and which grade it says; not a point more than its first line. */
export const verifyReport = on(credit.verifyReport).handler(async ({ input, context: { db, today } }) => {
  const code = input.code.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
  const found = await findReportByCode(db, code);
  if (!found) return { state: 'unknown' as const, ...nothing };
  const { said, validUntil, withdrawn, madeAt } = found;
  const madeOn = dayOf(madeAt);
  // What it said was taken back: it is said that it is not valid, and nothing of what it said.
  if (withdrawn)
    return { state: 'withdrawn' as const, ...nothing, name: said.name, madeOn, association: said.association };
  return {
    state: validUntil < today ? ('expired' as const) : ('valid' as const),
    ...{
      name: said.name,
      uscc: said.uscc,
      grade: said.grade,
      asOf: said.asOf,
      madeOn,
      validUntil,
      association: said.association,
    },
  };
});
