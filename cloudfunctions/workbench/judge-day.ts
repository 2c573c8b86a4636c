import { workdaysBetween, type CalendarOverrides } from '../ground/judge-workdays';
import { dayOf } from '../shared/clock';

export interface DutyDays {
  dueOn: string | null;
  dueAt: Date | null;
}

/** The last day on which a duty is in time; an hour that counts lies on its day. */
export const dueDay = ({ dueOn, dueAt }: DutyDays): string | null => (dueAt ? dayOf(dueAt) : dueOn);

/**
 * Working days from today to the due day: 0 on the day itself (and until the next working day where only days off lie
 * between), negative when it is late by so many; null where no day is set. Neither end day is counted twice: due on the
 * next working day is 1, late since the last one is -1. Late within the day, or by days off alone, is 0.
 */
export function workdaysLeft(due: DutyDays, today: string, overrides: CalendarOverrides): number | null {
  const day = dueDay(due);
  if (!day) return null;
  // No minus nought: it would be another answer than 0.
  return day >= today ? workdaysBetween(today, day, overrides) : 0 - workdaysBetween(day, today, overrides);
}
