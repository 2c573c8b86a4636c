import type { ArrangementReading } from '../../contracts/parameters';
import { addDays } from '../shared/clock';
import { holidays } from '../shared/holiday-table';
import type { KnownDay } from '../ground/calendar-store';
import { isWorking, lastShippedYear, type CalendarOverrides } from '../ground/judge-workdays';
import { lawDaysOf, sevenHolidays } from './judge-holidays';

export interface ShownDay {
  day: string;
  workday: boolean;
  holiday: string | null;
  origin: 'known' | 'arrangement' | 'hand';
  reason: string | null;
}
export const daysOfYear = (year: number): string[] =>
  Array.from({ length: 366 }, (_, i) => addDays(`${year}-01-01`, i)).filter((day) => day <= `${year}-12-31`);

const isWeekday = (day: string): boolean => new Date(`${day}T00:00:00Z`).getUTCDay() % 6 !== 0;
/** What the library names a day for: `Spring Festival,春节,4`. */
function shippedHoliday(day: string): string | null {
  const named = holidays().getDayDetail(day).name.split(',')[1];
  return named ? (sevenHolidays.find((name) => name.startsWith(named)) ?? named) : null;
}

/**
 * The days of a year that are not as their weekday says, or that a notice or a person names.
 * @param overrides all that is known, as working days are counted by it
 */
export function showYear(year: number, known: KnownDay[], overrides: CalendarOverrides): ShownDay[] {
  const named = new Map(known.map((each) => [each.day, each]));
  const shipped = year <= lastShippedYear() && !overrides.has(String(year));
  const byLaw = new Map(sevenHolidays.flatMap((name) => lawDaysOf(name, year).map((day) => [day, name] as const)));
  return daysOfYear(year).flatMap((day): ShownDay[] => {
    const workday = isWorking(day, overrides);
    const given = named.get(day);
    if (given) {
      const { holiday, reason, byHand } = given;
      return [{ day, workday, holiday, origin: byHand ? 'hand' : 'arrangement', reason }];
    }
    const holiday = shipped ? shippedHoliday(day) : workday ? null : (byLaw.get(day) ?? null);
    return holiday !== null || workday !== isWeekday(day)
      ? [{ day, workday, holiday, origin: 'known', reason: null }]
      : [];
  });
}

/**
 * What would be known were an arrangement confirmed: its days in the place of those of its year's former one; a day by hand
 * stands over it, and so does a later year's notice.
 */
export function withArrangement(
  overrides: CalendarOverrides,
  known: KnownDay[],
  year: number,
  days: ArrangementReading['days'],
): CalendarOverrides {
  const next = new Map(overrides).set(String(year), true);
  for (const each of known) if (each.year === year) next.delete(each.day);
  const above = new Set(known.flatMap((each) => (each.byHand || (each.year ?? 0) > year ? each.day : [])));
  for (const { day, workday } of days) if (!above.has(day)) next.set(day, workday);
  return next;
}

/** The days on which one works by the one calendar and not by the other. */
export const changesBetween = (
  before: CalendarOverrides,
  after: CalendarOverrides,
  year: number,
): { day: string; workday: boolean }[] =>
  [...daysOfYear(year - 1).slice(-8), ...daysOfYear(year)].flatMap((day) => {
    const workday = isWorking(day, after);
    return workday === isWorking(day, before) ? [] : [{ day, workday }];
  });
