import { sql } from 'kysely';
import type { ArrangementReading } from '../../contracts/parameters';
import type { Db } from '../shared/db';
import { askTogether } from '../ground/ask-together';
import { calendarOf, calendarSince } from '../ground/calendar';
import { arrangementOf, knownDays } from '../ground/calendar-store';
import { readArrangement } from './judge-arrangement';
import { changesBetween, withArrangement } from './judge-calendar';

export interface Compared extends ArrangementReading {
  /** The arrangement in force for the year. */
  replaces: string | null;
  changes: { day: string; workday: boolean }[];
  reachable: boolean;
}
/** A notice read, and held against what is known of its year. Nobody arranges a year that is over, or the one after next. */
export async function readAndCompare(db: Db, text: string, today: string): Promise<Compared> {
  const reading = readArrangement(text);
  const { year } = reading;
  if (year === null) return { ...reading, replaces: null, changes: [], reachable: false };
  const from = `${year - 1}-12-01`;
  const { calendar, known, inForce } = await askTogether(db, {
    calendar: sql<{ days: Record<string, boolean> }>`SELECT ${calendarSince(sql`${from}::date`)} AS days`,
    known: knownDays(from, `${year}-12-31`),
    inForce: arrangementOf(year),
  });
  const before = calendarOf(calendar[0]?.days ?? {});
  const thisYear = Number(today.slice(0, 4));
  return {
    ...reading,
    replaces: inForce[0]?.id ?? null,
    changes: changesBetween(before, withArrangement(before, known, year, reading.days), year),
    reachable: year === thisYear || year === thisYear + 1,
  };
}
