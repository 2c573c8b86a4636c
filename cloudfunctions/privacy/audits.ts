import { privacy } from '../../contracts/privacy';
import { on } from '../shared/implement';
import { auditItems } from './audit-items';
import { findAudits } from './audit-store';

/** Every year that was begun, this year and the last, whether or not anybody began them. */
export const audits = on(privacy.audits).handler(async ({ context: { db, today } }) => {
  const known = await findAudits(db);
  const thisYear = Number(today.slice(0, 4));
  const years = [...new Set([thisYear, thisYear - 1, ...known.map(({ year }) => year)])].sort((a, b) => b - a);
  return {
    rows: years.map((year) => {
      const row = known.find((each) => each.year === year);
      return {
        year,
        answered: auditItems.filter(({ key }) => row?.answers[key]).length,
        items: auditItems.length,
        signedAt: row?.signedAt?.toISOString() ?? null,
        signedBy: row?.signedBy ?? null,
      };
    }),
  };
});
