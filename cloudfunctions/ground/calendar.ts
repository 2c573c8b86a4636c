import { sql, type RawBuilder } from 'kysely';
import type { CalendarOverrides } from './judge-workdays';

/**
 * What working days after a day are counted by, as part of a statement: JSON for `calendarOf`.
 * @param since expression of the day, in Asia/Shanghai, that the counting begins on
 */
export const calendarSince = (since: RawBuilder<unknown>): RawBuilder<Record<string, boolean>> =>
  sql<Record<string, boolean>>`calendar_since(${since})`;

/**
 * The same for a day that is kept, in the transaction that keeps it: the calendar does not change before that commits, and
 * whoever changes it then counts the day anew (due-days.ts).
 */
export const calendarHeldSince = (since: RawBuilder<unknown>): RawBuilder<Record<string, boolean>> =>
  sql<Record<string, boolean>>`calendar_held_since(${since})`;

export const calendarOf = (known: Record<string, boolean>): CalendarOverrides => new Map(Object.entries(known));
