/** A parsed timer of CloudBase: seven fields, read in UTC+8; a set day and a set weekday mean either (handbook §12.12). */
export interface Cron {
  seconds: Set<number>;
  minutes: Set<number>;
  hours: Set<number>;
  days: Set<number> | null;
  months: Set<number>;
  /** 0 = Sunday. */
  weekdays: Set<number> | null;
  years: Set<number> | null;
}

const monthNames = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const weekdayNames = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
const eightHours = 8 * 3_600_000;
const daySeconds = 86_400;

/** Throws with the field's name when the expression is not one CloudBase takes. */
export function parseCron(expression: string): Cron {
  const fields = expression.trim().split(/\s+/);
  if (fields.length !== 7)
    throw new Error(
      `a timer has 7 fields (second minute hour day month weekday year), not ${fields.length}: ${expression}`,
    );
  const [second, minute, hour, day, month, weekday, year] = fields as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const all = (text: string, name: string, low: number, high: number) =>
    values(text, name, low, high) ?? range(low, high, 1);
  return {
    seconds: all(second, 'second', 0, 59),
    minutes: all(minute, 'minute', 0, 59),
    hours: all(hour, 'hour', 0, 23),
    days: values(day, 'day', 1, 31),
    months: all(named(month, monthNames, 1), 'month', 1, 12),
    weekdays: values(named(weekday, weekdayNames, 0), 'weekday', 0, 6),
    years: values(year, 'year', 1970, 2099),
  };
}

const named = (text: string, names: string[], first: number): string =>
  text.replace(/[A-Za-z]{3}/g, (name) => {
    const index = names.indexOf(name.toUpperCase());
    return index < 0 ? name : String(index + first);
  });

function range(from: number, to: number, step: number): Set<number> {
  return new Set(Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step));
}

/** Null for a field that says nothing (`*` or `?`). */
function values(text: string, name: string, low: number, high: number): Set<number> | null {
  if (text === '*' || text === '?') return null;
  const found = new Set<number>();
  for (const part of text.split(',')) {
    const match = /^(?:\*|(\d+)(?:-(\d+))?)(?:\/(\d+))?$/.exec(part);
    const step = Number(match?.[3] ?? 1);
    const from = Number(match?.[1] ?? low);
    // `5/10` counts from 5 to the end; `5` alone is one value.
    const to =
      match?.[2] !== undefined ? Number(match[2]) : match?.[1] === undefined || match[3] !== undefined ? high : from;
    if (!match || step < 1 || from < low || to > high || from > to)
      throw new Error(`the ${name} field of a timer cannot be "${text}"`);
    for (const value of range(from, to, step)) found.add(value);
  }
  return found;
}

function matchesDay(cron: Cron, local: Date): boolean {
  if (!cron.months.has(local.getUTCMonth() + 1)) return false;
  if (cron.years && !cron.years.has(local.getUTCFullYear())) return false;
  const day = cron.days?.has(local.getUTCDate()) ?? false;
  const weekday = cron.weekdays?.has(local.getUTCDay()) ?? false;
  if (cron.days && cron.weekdays) return day || weekday;
  return cron.days ? day : cron.weekdays ? weekday : true;
}

function firstAfter(cron: Cron, from: number): number | null {
  for (let second = from; second < daySeconds; ) {
    const hour = Math.floor(second / 3600);
    if (!cron.hours.has(hour)) second = (hour + 1) * 3600;
    else if (!cron.minutes.has(Math.floor(second / 60) % 60)) second = (Math.floor(second / 60) + 1) * 60;
    else if (!cron.seconds.has(second % 60)) second += 1;
    else return second;
  }
  return null;
}

/** The first instant after `after` at which the timer fires; null when none comes within eight years. */
export function nextRun(cron: Cron, after: Date): Date | null {
  const start = Math.floor((after.getTime() + eightHours) / 1000) + 1;
  let day = Math.floor(start / daySeconds);
  let from = start % daySeconds;
  for (let tries = 0; tries < 366 * 8; tries += 1, day += 1, from = 0) {
    if (!matchesDay(cron, new Date(day * daySeconds * 1000))) continue;
    const second = firstAfter(cron, from);
    if (second !== null) return new Date((day * daySeconds + second) * 1000 - eightHours);
  }
  return null;
}
