import { addWorkdays, type CalendarOverrides, isWorking, workdaysBetween } from '../ground/judge-workdays';

/**
 * How many working days a step that begins today has so that it ends on a day that was set before: the steps of an inquiry
 * share one day. Negative once it has passed.
 * @param dueOn a working day
 */
export function daysLeft(today: string, dueOn: string, overrides: CalendarOverrides): number {
  if (dueOn >= today) return workdaysBetween(today, dueOn, overrides);
  // Going back one begins at today, which counts for one when one works on it.
  return -workdaysBetween(dueOn, today, overrides) - (isWorking(today, overrides) ? 0 : 1);
}

/** The day of an inquiry: the day of receipt is not counted (民法典 art. 201); extended once by as many again (handbook §6.3). */
export const dueDay = (receivedOn: string, workdays: number, extended: boolean, overrides: CalendarOverrides) =>
  addWorkdays(receivedOn, extended ? workdays * 2 : workdays, overrides);
