import { addDays } from '../shared/clock';

/** The same day `months` later, or the last day of that month. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const [y, m] = [year + Math.floor((month - 1 + months) / 12), ((((month - 1 + months) % 12) + 12) % 12) + 1];
  const last = new Date(Date.UTC(y, m, 0)).getUTCDate();
  return `${y}-${String(m).padStart(2, '0')}-${String(Math.min(date, last)).padStart(2, '0')}`;
}

/**
 * The days between which a suspension may end: after the member has been heard and could appeal, and within the longest
 * that the association's rule gives, counted from today.
 */
export const suspensionEnds = (
  today: string,
  rule: { hearingDays: number; appealDays: number; months: number },
): { from: string; to: string } => {
  const from = addDays(today, rule.hearingDays + rule.appealDays + 1);
  const to = addMonths(today, rule.months);
  return { from, to: to < from ? from : to };
};

/** How many working days reach a calendar day or beyond, for a step of the flow that shall not end before it. */
export function workdaysReaching(
  today: string,
  last: string,
  dueAfter: (workdays: number) => string,
  most = 250,
): number {
  if (last <= today) return 1;
  for (let workdays = 1; workdays < most; workdays++) if (dueAfter(workdays) >= last) return workdays;
  return most;
}
