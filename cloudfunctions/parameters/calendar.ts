import { parameters } from '../../contracts/parameters';
import { secretariat } from '../../contracts/wire';
import { on } from '../shared/implement';
import { findCalendarOverrides } from '../ground/parameters';
import { findArrangement, findKnownDays } from '../ground/calendar-store';
import { isPublished, lastShippedYear } from '../ground/judge-workdays';
import { calledName } from '../identity/facts';
import { showYear } from './judge-calendar';
import { reachesAll } from './present';

export const calendar = on(parameters.calendar).handler(async ({ input: { year }, context: { db, actor, today } }) => {
  const overrides = await findCalendarOverrides(db, `${year}-01-01`);
  const known = await findKnownDays(db, `${year}-01-01`, `${year}-12-31`);
  const arrangement = await findArrangement(db, year);
  let lastPublished = lastShippedYear();
  while (isPublished(lastPublished + 1, overrides)) lastPublished++;
  return {
    year,
    today,
    published: isPublished(year, overrides),
    lastPublished,
    days: showYear(year, known, overrides),
    arrangement: arrangement && {
      ...arrangement,
      confirmedBy: await calledName(db, arrangement.confirmedById),
      confirmedAt: arrangement.confirmedAt.toISOString(),
    },
    maySet: reachesAll(actor, [...secretariat]),
  };
});
