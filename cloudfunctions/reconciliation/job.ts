import { addDays, dayOf } from '../shared/clock';
import type { Db } from '../shared/db';
import type { Schedule } from '../shared/timer';
import { Unavailable } from '../shared/unavailable';
import { paysByWechat } from '../shared/wechat-pay-set-up';
import { billNameOf, fetchDay } from './fetch-day';
import { linkWechat } from './line-store';
import { findFetched } from './statement-store';

/** A bill that was not there yet, or a morning without an answer, is made up for within a week. */
const daysBack = 7;

/** Fetches the trade bills that are not here yet, the oldest first, and links what was told of before. */
export async function reconcileDays(db: Db, now: Date): Promise<string> {
  if (!paysByWechat()) return 'not set up';
  const days = Array.from({ length: daysBack }, (_, i) => addDays(dayOf(now), i - daysBack));
  const here = await findFetched(db, days.map(billNameOf));
  const counts = { fetched: 0, lines: 0, none: 0, notReady: 0, forged: 0 };
  for (const day of days.filter((each) => !here.has(billNameOf(each)))) {
    try {
      const fetched = await fetchDay(day, null, now, (work) => db.transaction().execute(work));
      if (typeof fetched === 'string') counts[fetched]++;
      else {
        counts.fetched++;
        counts.lines += fetched.fresh;
      }
    } catch (error) {
      if (error instanceof Unavailable) return 'WeChat Pay does not answer';
      throw error;
    }
  }
  const linked = await linkWechat(db, now);
  const { fetched, lines, none, notReady, forged } = counts;
  return `${fetched} bills, ${lines} lines, ${linked} linked later, ${none} days without trade, ${notReady} not ready, ${forged} forged`;
}

export const jobs = { reconcileDays } satisfies Schedule;
