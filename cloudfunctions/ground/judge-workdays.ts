import { isWorkday } from 'chinese-days';
import { addDays } from '../shared/clock';

/** Last year whose holiday arrangement the calendar knows; it silently calls later holidays workdays (handbook §6.4). */
const lastPublishedYear = 2026;

/** Days that the association entered itself, over the published calendar. */
export type CalendarOverrides = ReadonlyMap<string, boolean>;
export const noOverrides: CalendarOverrides = new Map();

/** Holidays that fall on the same days every year (《全国年节及纪念日放假办法》2024); the moving ones wait for the arrangement. */
const fixedHolidays = new Set(['01-01', '05-01', '05-02', '10-01', '10-02', '10-03']);

const worksOn = (day: string, overrides: CalendarOverrides): boolean => {
  const own = overrides.get(day);
  if (own !== undefined) return own;
  const published = Number(day.slice(0, 4)) <= lastPublishedYear;
  return isWorkday(day) && (published || !fixedHolidays.has(day.slice(5)));
};
const isProvisional = (day: string, overrides: CalendarOverrides) =>
  Number(day.slice(0, 4)) > lastPublishedYear && !overrides.has(day);

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
  if (left === 0) while (!worksOn(day, overrides)) day = addDays(day, 1);
  while (left > 0) {
    day = addDays(day, direction);
    if (worksOn(day, overrides)) left--;
    provisional ||= isProvisional(day, overrides);
  }
  return { day, provisional: provisional || isProvisional(day, overrides) };
}

/** Working days after `from` up to and including `to`; 0 when `to` is not later. */
export function workdaysBetween(from: string, to: string, overrides: CalendarOverrides = noOverrides): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (worksOn(day, overrides)) count++;
  return count;
}
