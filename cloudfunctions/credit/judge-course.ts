/** The first days of the months that come after a day, in Asia/Shanghai. */
export function firstOfMonths(day: string, count: number): string[] {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  return Array.from({ length: count }, (_, n) => new Date(Date.UTC(year, month + n, 1)).toISOString().slice(0, 10));
}
