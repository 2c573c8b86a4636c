import { sql, type RawBuilder } from 'kysely';
import type { CalendarOverrides } from './judge-workdays';

/**
 * What working days after a day are counted by, as part of a statement: JSON for `calendarOf`.
 * @param since expression of the day, in Asia/Shanghai, that the counting begins on
 */
export const calendarSince = (since: RawBuilder<unknown>): RawBuilder<Record<string, boolean>> =>
  sql<Record<string, boolean>>`calendar_since(${since})`;

export const calendarOf = (known: Record<string, boolean>): CalendarOverrides => new Map(Object.entries(known));
