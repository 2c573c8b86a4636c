import { sql } from 'kysely';
import * as z from 'zod';
import { findRule } from '../ground/parameters';
import { calendarHeldSince, calendarOf } from '../ground/calendar';
import type { Db } from '../shared/db';
import { judgeDue, type DueHow } from './judge-due';

const count = z.int().min(0);
export const findRemindDays = async (db: Db, today: string): Promise<number[]> =>
  findRule(db, 'disclosure.remindDays', today, z.array(z.int().min(1)).min(1));
export const resolutionRule = z.object({ workdays: z.int(), bodies: z.array(z.string()) });
export const findResolutionBodies = async (db: Db, today: string): Promise<string[]> =>
  (await findRule(db, 'disclosure.resolution', today, resolutionRule)).bodies;

/** Values come as a number, or as the fields of a rule that watches. */
const values = {
  yearly: z.object({ month: z.int(), day: z.int() }),
  days: z.union([count, z.object({ days: count }).transform(({ days }) => days)]),
  workdays: z.union([count, z.object({ workdays: count }).transform(({ workdays }) => workdays)]),
};
const howOf = (how: 'yearly' | 'days' | 'workdays', value: unknown): DueHow =>
  how === 'yearly'
    ? { how, ...values.yearly.parse(value) }
    : how === 'days'
      ? { how, days: values.days.parse(value) }
      : { how, workdays: values.workdays.parse(value) };

export interface DueRule {
  dueRule: string | null;
  dueHow: 'yearly' | 'days' | 'workdays' | 'none';
}
/**
 * By when something of a day is shown, by the parameter as it is today and the calendar, which this transaction holds.
 * @returns null: by no day
 */
export async function findDue(db: Db, { dueRule, dueHow }: DueRule, since: string, today: string) {
  if (dueRule === null || dueHow === 'none') return null;
  const value = await findRule(db, dueRule, today, z.unknown());
  const { rows } = await sql<{
    known: Record<string, boolean>;
  }>`SELECT ${calendarHeldSince(sql`${since}::date`)} AS known`.execute(db);
  return judgeDue(since, howOf(dueHow, value), calendarOf(rows[0]?.known ?? {}));
}
