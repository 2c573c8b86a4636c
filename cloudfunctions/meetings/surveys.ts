import * as z from 'zod';
import { afterMinutes, dayOf } from '../shared/clock';
import type { Job } from '../shared/timer';
import { findRule } from '../ground/parameters';
import { overSince } from './judge-notice';
import { tellMeeting } from './tell';
import { findUnsurveyed } from './telling-store';

const batch = 100;

/** Asks those who came how it was, once a meeting, as soon as it is over. */
export const surveys: Job = async (db, now) => {
  const days = await findRule(db, 'meetings.surveyDays', dayOf(now), z.int().min(1));
  const since = afterMinutes(now, -days * 24 * 60);
  const over = (await findUnsurveyed(db, since, batch)).filter((meeting) => overSince(meeting, now));
  for (const { id, version } of over) await tellMeeting({ db, now }, id, 'survey', version);
  return `${over.length} surveys`;
};
