import { sql } from 'kysely';
import * as z from 'zod';
import { calendarHeldSince, calendarOf } from '../ground/calendar';
import { addWorkdays, type CalendarOverrides } from '../ground/judge-workdays';
import { findRules } from '../ground/parameters';
import { addDays } from '../shared/clock';
import type { Db } from '../shared/db';
import { takeTurns } from '../shared/take-turns';
import type { DueDays } from './findings-store';

const workdays = z.int().min(0);
const dueRule = z.object({ s1: workdays, s2: workdays, s3: workdays, s4: workdays, s5: workdays });
export type DueRule = z.infer<typeof dueRule>;

/** Until when a finding of each severity is handled, counted from a day. */
export const dueDays = (rule: DueRule, from: string, overrides: CalendarOverrides): DueDays['due'] =>
  Object.fromEntries(
    ([1, 2, 3, 4, 5] as const).map((severity) => [severity, addWorkdays(from, rule[`s${severity}`], overrides)]),
  );

/** How long a finding may take, and how far back the night looks. */
export async function findTerms(db: Db, today: string): Promise<{ rule: DueRule; nightDays: number }> {
  const [rule, nightDays] = await findRules(db, today, [
    ['warnings.dueWorkdays', dueRule],
    ['warnings.nightDays', z.int().positive()],
  ]);
  return { rule, nightDays };
}

// Facts count working days of the past years too.
const calendarDays = 2000;
/** The calendar, held until the commit: a day that is kept by it is counted anew when it changes (ground/due-days.ts). */
export async function holdCalendarSince(db: Db, today: string): Promise<CalendarOverrides> {
  const since = sql`${addDays(today, -calendarDays)}::date`;
  const { rows } = await sql<{ known: Record<string, boolean> }>`SELECT ${calendarHeldSince(since)} AS known`.execute(
    db,
  );
  return calendarOf(rows[0]?.known ?? {});
}

/** Findings are written by one at a time: a night's slice, a subject at once, a gate. */
export const takeFindings = (db: Db) => takeTurns(db, 'findings', 'all');
