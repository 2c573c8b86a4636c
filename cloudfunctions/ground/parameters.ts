import { sql } from 'kysely';
import type * as z from 'zod';
import type { Db } from '../shared/db';
import type { CalendarOverrides } from './judge-workdays';

/**
 * The value of a rule on a day: the association's own if it has decided one, else the sourced default. A missing or
 * malformed rule is a fault of the deployment, not of the caller.
 * @param day calendar day in Asia/Shanghai
 */
export async function findRule<T>(db: Db, id: string, day: string, schema: z.ZodType<T>): Promise<T> {
  const row = await db
    .selectFrom('reg_rule')
    .select(sql<unknown>`coalesce(own_value, value)`.as('value'))
    .where('id', '=', id)
    .where(sql<boolean>`effective @> ${day}::date`)
    .executeTakeFirst();
  if (!row) throw new Error(`no rule ${id} is in force on ${day}`);
  return schema.parse(row.value);
}

/** Days that the association entered over the published calendar, from `day` on. */
export async function findCalendarOverrides(db: Db, day: string): Promise<CalendarOverrides> {
  const rows = await db.selectFrom('calendar_override').select(['day', 'workday']).where('day', '>=', day).execute();
  return new Map(rows.map((row) => [row.day, row.workday]));
}
