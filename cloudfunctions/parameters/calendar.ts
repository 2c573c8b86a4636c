import { parameters } from '../../contracts/parameters';
import { secretariat } from '../../contracts/wire';
import { sql } from 'kysely';
import { askTogether } from '../ground/ask-together';
import { on } from '../shared/implement';
import { findCalendarOverrides } from '../ground/parameters';
import { arrangementOf, knownDays } from '../ground/calendar-store';
import { isPublished, lastShippedYear } from '../ground/judge-workdays';
import { calledAs } from '../identity/facts';
import { showYear } from './judge-calendar';
import { reachesAll } from './present';

export const calendar = on(parameters.calendar).handler(async ({ input: { year }, context: { db, actor, today } }) => {
  const overrides = await findCalendarOverrides(db, `${year}-01-01`);
  const { known, arrangements, names } = await askTogether(db, {
    known: knownDays(`${year}-01-01`, `${year}-12-31`),
    arrangements: arrangementOf(year),
    names: sql<{
      name: string | null;
    }>`SELECT ${calledAs(sql`a."confirmedById"`)} AS name FROM (${arrangementOf(year)}) a`,
  });
  const [arrangement = null] = arrangements;
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
      confirmedBy: names[0]?.name ?? null,
      confirmedAt: new Date(arrangement.confirmedAt).toISOString(),
    },
    maySet: reachesAll(actor, [...secretariat]),
  };
});
