import type { Db } from '../shared/db';
import { defineTask, enqueue } from '../shared/queue';
import { takeTurns } from '../shared/take-turns';

/** Somebody's due day is another one now. */
export interface MovedDay {
  personId: string;
  /** What is due, in words: 明远机械入会（秘书处初审）. */
  object: string;
  objectEn: string;
  from: string;
  to: string;
  /** Page of the one; and of the list of such, for who has many. */
  link: string;
  listLink: string;
}
export type TellMoved = (transaction: Db, moved: MovedDay[]) => Promise<void>;

/**
 * What a module with open due days answers for: counts them anew by the calendar as it is now, each batch in a transaction
 * with what it tells. Safe to repeat: a day that does not move is not told.
 * @returns how many moved
 */
export type RecountDueDays = (db: Db, now: Date, tell: TellMoved) => Promise<number>;

/** Why the calendar is another: 2027 年放假安排. */
export interface CalendarChange {
  cause: string;
  causeEn: string;
}

/** Never given up: a day that stays wrong would be trusted. */
export const dueDaysRecounting = defineTask<CalendarChange>({
  name: 'recountDueDays',
  rank: 2,
  patience: Number.POSITIVE_INFINITY,
});

/**
 * All open due days are counted anew once this transaction has committed. It waits for those who are keeping a day by the
 * calendar as it was (calendar.ts calendarHeldSince), or the counting would not see their days.
 */
export async function calendarChanged(db: Db, now: Date, change: CalendarChange): Promise<void> {
  await takeTurns(db, 'calendar', 'all');
  await enqueue(db, now, dueDaysRecounting, [change]);
}
