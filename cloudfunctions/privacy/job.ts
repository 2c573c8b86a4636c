import { dayOf } from '../shared/clock';
import type { Job, Schedule } from '../shared/timer';
import { beginAudit } from './audit-store';
import { buildExport } from './build-export';
import { carryOut, carryOutErasure } from './carry-out';
import { findDueErasures } from './erasure-store';
import { dropOldExports } from './export-store';
import { lapses } from './holdings';

/** What was kept for its time and is over, of those who have gone; and what is kept of nobody any longer. */
export const erasures: Job = async (db, now) => {
  const due = await findDueErasures(db, dayOf(now));
  for (const id of due) await carryOut(db, now, id);
  let lapsed = 0n;
  for (const { run } of lapses) lapsed += (await run(dayOf(now)).execute(db)).numAffectedRows ?? 0n;
  return `${due.length} erasures, ${lapsed} rows`;
};

export const privacyFiles: Job = async (db, now) =>
  `${await db.transaction().execute((transaction) => dropOldExports(transaction, dayOf(now), now))} files`;

/** Last year's self-audit is a duty from the first of January. */
export const privacyAudit: Job = async (db, now) => {
  const year = Number(dayOf(now).slice(0, 4)) - 1;
  return (await beginAudit(db, year, now)) ? `${year} begun` : `${year} known`;
};

export const tasks = [buildExport, carryOutErasure];

export const jobs = { erasures, privacyFiles, privacyAudit } satisfies Schedule;
