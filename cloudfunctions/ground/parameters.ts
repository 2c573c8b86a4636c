import { sql, type RawBuilder } from 'kysely';
import type * as z from 'zod';
import type { Db } from '../shared/db';
import { calendarHeldSince, calendarOf, calendarSince } from './calendar';
import type { CalendarOverrides } from './judge-workdays';

/**
 * A parameter's value on a day, the association's own before the sourced default, as part of a statement; NULL when none
 * is in force.
 * @param day calendar day in Asia/Shanghai
 */
export const parameterValue = (id: string, day: string): RawBuilder<unknown> =>
  sql`(SELECT value FROM parameter_version WHERE id = ${id} AND effective @> ${day}::date)`;

/**
 * The value of a parameter on a day. A missing or malformed one is a fault of the deployment, not of the caller: a
 * proposal that its shape refuses never comes into force.
 * @param day calendar day in Asia/Shanghai
 */
export async function findRule<T>(db: Db, id: string, day: string, schema: z.ZodType<T>): Promise<T> {
  const { rows } = await sql<{ value: unknown }>`SELECT ${parameterValue(id, day)} AS value`.execute(db);
  const value = rows[0]?.value;
  if (value === null || value === undefined) throw new Error(`no rule ${id} is in force on ${day}`);
  return schema.parse(value);
}

/** As `findRule`, of several in one statement, in the order asked for. */
export async function findRules<T extends readonly unknown[] | []>(
  db: Db,
  day: string,
  asked: { readonly [K in keyof T]: readonly [id: string, schema: z.ZodType<T[K]>] },
): Promise<T> {
  const wanted = asked as readonly (readonly [string, z.ZodType])[];
  const { rows } = await sql<{ values: unknown[] }>`
    SELECT json_build_array(${sql.join(wanted.map(([id]) => parameterValue(id, day)))}) AS values`.execute(db);
  return wanted.map(([id, schema], n) => {
    const value = rows[0]?.values[n];
    if (value === null || value === undefined) throw new Error(`no rule ${id} is in force on ${day}`);
    return schema.parse(value);
  }) as unknown as T;
}

/** The days by hand and of confirmed arrangements, from `day` on, and the years that are known. */
export const findCalendarOverrides = (db: Db, day: string): Promise<CalendarOverrides> =>
  readCalendar(db, calendarSince(sql`${day}::date`));

/** The same for a due day that this transaction keeps (calendar.ts). */
export const holdCalendar = (db: Db, day: string): Promise<CalendarOverrides> =>
  readCalendar(db, calendarHeldSince(sql`${day}::date`));

async function readCalendar(db: Db, known: RawBuilder<Record<string, boolean>>): Promise<CalendarOverrides> {
  const { rows } = await sql<{ known: Record<string, boolean> }>`SELECT ${known} AS known`.execute(db);
  return calendarOf(rows[0]?.known ?? {});
}
