import { addDays } from '../shared/clock';
import { holidays } from '../shared/holiday-table';

/**
 * What is known beyond the library, by key: a day (`2027-02-08`, whether it is a working day) or a year (`2027`, its
 * arrangement is confirmed: its days are the weekdays but for those named here).
 */
export type CalendarOverrides = ReadonlyMap<string, boolean>;
const noOverrides: CalendarOverrides = new Map();

const yearOf = (day: string): number => Number(day.slice(0, 4));
const knowsYear = (year: number): boolean => holidays().getDayDetail(`${year}-10-01`).name.includes('国庆');
let lastKnown = 0;
/** Last year whose arrangement came with the library; it silently calls later holidays workdays (handbook §6.4). */
export const lastShippedYear = (): number => {
  if (lastKnown === 0) for (lastKnown = 2019; knowsYear(lastKnown + 1); ) lastKnown++;
  return lastKnown;
};

/** Whether the arrangement of a year is known: its days are final. */
export const isPublished = (year: number, overrides: CalendarOverrides): boolean =>
  year <= lastShippedYear() || overrides.has(String(year));

/** Holidays that fall on the same days every year (《全国年节及纪念日放假办法》2024); the moving ones wait for the arrangement. */
const fixedHolidays = new Set(['01-01', '05-01', '05-02', '10-01', '10-02', '10-03']);
const isWeekday = (day: string): boolean => new Date(`${day}T00:00:00Z`).getUTCDay() % 6 !== 0;

/** Whether one works on a day, as far as it is known. */
export const isWorking = (day: string, overrides: CalendarOverrides = noOverrides): boolean => {
  const own = overrides.get(day);
  if (own !== undefined) return own;
  if (overrides.has(day.slice(0, 4))) return isWeekday(day);
  return holidays().isWorkday(day) && (yearOf(day) <= lastShippedYear() || !fixedHolidays.has(day.slice(5)));
};
const isProvisional = (day: string, overrides: CalendarOverrides) =>
  !isPublished(yearOf(day), overrides) && !overrides.has(day);

export interface DueDay {
  day: string;
  /** Some day counted lies in a year whose holidays are not published: the date may move. */
  provisional: boolean;
}

/**
 * The day that is `workdays` working days after `start` (before it when negative). The start day is not counted
 * (民法典 art. 201); 0 gives the start day, or the next working day.
 */
export function addWorkdays(start: string, workdays: number, overrides: CalendarOverrides = noOverrides): DueDay {
  const direction = workdays < 0 ? -1 : 1;
  let [day, left, provisional] = [start, Math.abs(workdays), isProvisional(start, overrides)];
  if (left === 0) while (!isWorking(day, overrides)) day = addDays(day, 1);
  while (left > 0) {
    day = addDays(day, direction);
    if (isWorking(day, overrides)) left--;
    provisional ||= isProvisional(day, overrides);
  }
  return { day, provisional: provisional || isProvisional(day, overrides) };
}

/** Working days after `from` up to and including `to`; 0 when `to` is not later. */
export function workdaysBetween(from: string, to: string, overrides: CalendarOverrides = noOverrides): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorking(day, overrides)) count++;
  return count;
}
