import { addWorkdays, type CalendarOverrides, type DueDay } from '../ground/judge-workdays';
import { addDays } from '../shared/clock';

/** How a kind counts, with the value of its parameter (`disclosure_kind.due_how`). */
export type DueHow =
  | { how: 'yearly'; month: number; day: number }
  | { how: 'days'; days: number }
  | { how: 'workdays'; workdays: number };

const lastDayOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/**
 * By when it is shown: a day of the year after `since`, natural days, or working days; the day itself is not counted
 * (民法典 art. 201). The last day of natural days stays where it is: the law's later day (art. 203) is no reason to wait.
 */
export function judgeDue(since: string, due: DueHow, overrides: CalendarOverrides): DueDay {
  if (due.how === 'days') return { day: addDays(since, due.days), provisional: false };
  if (due.how === 'workdays') return addWorkdays(since, due.workdays, overrides);
  const year = Number(since.slice(0, 4)) + 1;
  const day = Math.min(due.day, lastDayOf(year, due.month));
  const of = (value: number) => String(value).padStart(2, '0');
  return { day: `${year}-${of(due.month)}-${of(day)}`, provisional: false };
}

/** Of the days before that people are reminded on, the one that has come and was not yet: the smallest. Null: none. */
export const judgeReminder = (left: number, days: readonly number[], reminded: number | null): number | null => {
  if (left < 0) return null;
  const step = Math.min(...days.filter((each) => each >= left));
  return Number.isFinite(step) && (reminded === null || reminded > step) ? step : null;
};
