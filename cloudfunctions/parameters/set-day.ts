import { parameters } from '../../contracts/parameters';
import { secretariat } from '../../contracts/wire';
import { on, personOf } from '../shared/implement';
import { findCalendarOverrides } from '../ground/parameters';
import { saveDay } from '../ground/calendar-store';
import { calendarChanged } from '../ground/due-days';
import { isWorking } from '../ground/judge-workdays';
import { reachesAll } from './present';

/** A day by hand, over any arrangement: what a city or the association itself orders. */
export const setDay = on(parameters.setDay).handler(async ({ input, context, errors }) => {
  const { db, now, today, actor, audit } = context;
  if (!reachesAll(actor, [...secretariat])) throw errors.WHOLE_ASSOCIATION();
  const { day, workday, reason } = input;
  if (day < today) throw errors.DAY_PAST();
  const before = isWorking(day, await findCalendarOverrides(db, day));
  if (before === workday) throw errors.DAY_UNCHANGED();
  await saveDay(db, { day, workday, reason, by: personOf(actor).id }, now);
  const cause = `${day} 改为${workday ? '上班' : '放假'}`;
  await calendarChanged(db, now, { cause, causeEn: `${day} is ${workday ? 'a working day' : 'a day off'} now` });
  audit({ subject: `calendar_override:${day}`, before: { workday: before }, after: { workday }, note: reason });
  return { day, workday };
});
