import { parameters } from '../../contracts/parameters';
import { secretariat } from '../../contracts/wire';
import { on } from '../shared/implement';
import { findCalendarOverrides } from '../ground/parameters';
import { dropDay } from '../ground/calendar-store';
import { calendarChanged } from '../ground/due-days';
import { isWorking } from '../ground/judge-workdays';
import { reachesAll } from './present';

export const clearDay = on(parameters.clearDay).handler(async ({ input: { day }, context, errors }) => {
  const { db, now, today, actor, audit } = context;
  if (!reachesAll(actor, [...secretariat])) throw errors.WHOLE_ASSOCIATION();
  if (day < today) throw errors.DAY_PAST();
  const before = await dropDay(db, day);
  if (!before) throw errors.DAY_NOT_SET();
  const workday = isWorking(day, await findCalendarOverrides(db, day));
  await calendarChanged(db, now, { cause: `${day} 恢复原来的安排`, causeEn: `${day} is as arranged again` });
  audit({ subject: `calendar_override:${day}`, before, after: { workday } });
  return { day, workday };
});
