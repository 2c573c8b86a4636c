/** The same day `months` later, or the last day of that month. */
export function monthsLater(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const at = month - 1 + months;
  const [y, m] = [year + Math.floor(at / 12), (at % 12) + 1];
  const last = new Date(Date.UTC(y, m, 0)).getUTCDate();
  return `${y}-${String(m).padStart(2, '0')}-${String(Math.min(date, last)).padStart(2, '0')}`;
}
/** Until when a term may be made longer, and whether a day is within that (handbook §1.4: at most a year). */
export const judgePostponement = (endsOn: string, until: string, months: number): { ok: boolean; until: string } => {
  const longest = monthsLater(endsOn, months);
  return { ok: until > endsOn && until <= longest, until: longest };
};
