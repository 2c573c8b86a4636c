/** The one place that reads the time; everything else takes `now`. */
export function readClock(): Date {
  // Only the local machine moves the clock; production ignores the offset even if somebody sets it.
  const offset = process.env.NODE_ENV === 'production' ? 0 : Number(process.env.HUIGUAN_CLOCK_OFFSET_MS ?? 0);
  return new Date(Date.now() + (Number.isFinite(offset) ? offset : 0));
}

const shanghaiOffsetMs = 8 * 3_600_000;

/** Calendar day of an instant in Asia/Shanghai (UTC+8 without summer time), `YYYY-MM-DD`. */
export const dayOf = (instant: Date): string =>
  new Date(instant.getTime() + shanghaiOffsetMs).toISOString().slice(0, 10);

/** An instant on the clock of Asia/Shanghai, `YYYY-MM-DD HH:MM`. */
export const clockOf = (instant: Date): string =>
  new Date(instant.getTime() + shanghaiOffsetMs).toISOString().slice(0, 16).replace('T', ' ');

/** The instant at which a Shanghai day begins. */
export const startOf = (day: string): Date => new Date(Date.parse(`${day}T00:00:00Z`) - shanghaiOffsetMs);

export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** Natural days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

export const afterMinutes = (instant: Date, minutes: number): Date => new Date(instant.getTime() + minutes * 60_000);
