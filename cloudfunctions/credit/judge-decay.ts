import { whole } from '../../contracts/credit-model';

/** Days after which every fact is gone, whatever its model says: 36 months (handbook §3.2). */
const longest = 1100;
const tables = new Map<number, Int32Array>();

/** How much of a fact is left after each day, in millionths: 0.5^(days/halfLife), rounded once, so that every machine has the same. */
export function decayTable(halfLife: number): Int32Array {
  let table = tables.get(halfLife);
  if (!table) {
    table = Int32Array.from({ length: longest + 1 }, (_, days) => Math.round(whole * 2 ** (-days / halfLife)));
    tables.set(halfLife, table);
  }
  return table;
}

/** What is left of a fact of `age` days; what has not happened yet has not decayed. */
export const decayed = (halfLife: number, age: number): number =>
  decayTable(halfLife)[Math.min(Math.max(age, 0), longest)] ?? 0;

/** Some thousands at most: a few windows of each day that anybody asks about. */
const windows = new Map<number, number>();
/** The day, `months` before `day`, on which a fact is still counted: the same day of that month, or its last. Days since 1970. */
export function windowStart(day: number, months: number): number {
  const key = day * 64 + months;
  let start = windows.get(key);
  if (start === undefined) {
    const at = new Date(day * 86_400_000);
    const [year, month] = [at.getUTCFullYear(), at.getUTCMonth() - months];
    const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
    start = Date.UTC(year, month, Math.min(at.getUTCDate(), last)) / 86_400_000;
    windows.set(key, start);
  }
  return start;
}
