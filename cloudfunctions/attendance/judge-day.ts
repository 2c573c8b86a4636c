import { addDays, dayOf, daysBetween } from '../shared/clock';

interface Span {
  startsAt: Date | null;
  endsAt: Date | null;
}
/** The days of a meeting of several (Asia/Shanghai, `YYYY-MM-DD`); none of one that has a single day, or no time. */
export function daysOf({ startsAt, endsAt }: Span): string[] {
  if (!startsAt || !endsAt) return [];
  const [first, last] = [dayOf(startsAt), dayOf(endsAt)];
  const count = daysBetween(first, last) + 1;
  return count > 1 ? Array.from({ length: count }, (_, index) => addDays(first, index)) : [];
}

/**
 * Which day of a meeting of several an instant belongs to, from 1; null for a meeting of one. Before the first day it is
 * the first, after the last the last, as `day_within` has it.
 */
export function dayNumber(span: Span, at: Date): number | null {
  const days = daysOf(span);
  const [first] = days;
  if (first === undefined) return null;
  return Math.min(Math.max(daysBetween(first, dayOf(at)), 0), days.length - 1) + 1;
}
