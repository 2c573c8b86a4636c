/** `YYYY-MM` of a day. */
export const monthOf = (day: string): string => day.slice(0, 7);
/** The month so many before `YYYY-MM`. */
export function monthsBefore(month: string, count: number): string {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 - count;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
}
/** The last day of `YYYY-MM`. */
export const lastDayOf = (month: string): string => {
  const next = monthsBefore(month, -1);
  return new Date(Date.parse(`${next}-01T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
};
/** The day before. */
export const eveOf = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
