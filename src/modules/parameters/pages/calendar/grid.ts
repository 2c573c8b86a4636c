import type { CalendarDay } from '../../types';

const two = (count: number) => String(count).padStart(2, '0');

/** A month in weeks that begin on Monday: its days, null before the first. */
export function gridOf(year: number, month: number): (string | null)[] {
  const first = new Date(Date.UTC(year, month - 1, 1)).getUTCDay();
  const count = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return [
    ...Array.from({ length: (first + 6) % 7 }, () => null),
    ...Array.from({ length: count }, (_, i) => `${year}-${two(month)}-${two(i + 1)}`),
  ];
}

export const isWeekend = (day: string): boolean => new Date(`${day}T00:00:00Z`).getUTCDay() % 6 === 0;

export type Mark = 'off' | 'work' | null;
/** 休 for a day off that a notice, the law or a person names; 班 for a weekend that is worked. */
export const markOf = (day: string, known: CalendarDay | undefined): Mark =>
  known === undefined ? null : known.workday ? (isWeekend(day) ? 'work' : null) : 'off';
