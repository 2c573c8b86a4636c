import type { ArrangementReading } from '../../contracts/parameters';
import type { Db } from '../shared/db';
import { findCalendarOverrides } from '../ground/parameters';
import { findArrangement, findKnownDays } from '../ground/calendar-store';
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
  const before = await findCalendarOverrides(db, from);
  const known = await findKnownDays(db, from, `${year}-12-31`);
  const thisYear = Number(today.slice(0, 4));
  return {
    ...reading,
    replaces: (await findArrangement(db, year))?.id ?? null,
    changes: changesBetween(before, withArrangement(before, known, year, reading.days), year),
    reachable: year === thisYear || year === thisYear + 1,
  };
}
