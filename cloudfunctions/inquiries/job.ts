import { forgetWords, judgeWords } from '../ground/content-check';
import { addDays, dayOf } from '../shared/clock';
import { handle } from '../shared/queue';
import { noteJob } from '../shared/request';
import type { Job, Schedule } from '../shared/timer';
import { saveChecked } from './answer-store';
import { closeUnrated } from './job-store';
import { findRatingDays } from './rules';
import { inquiryCheck } from './tasks';

const forum = 3;
const batch = 500;
const meta = { summary: '评价期已过，查询办结', summaryEn: 'The time to rate an answer was over' };

/** An answer that nobody rates is closed by itself. */
export const inquiries: Job = async (db, now) => {
  const today = dayOf(now);
  const before = addDays(today, -(await findRatingDays(db, today)));
  let closed = 0;
  for (;;) {
    const ids = await db.transaction().execute(async (transaction) => {
      const found = await closeUnrated(transaction, before, now, batch);
      for (const id of found)
        await noteJob(transaction, { action: 'inquiries.close', meta, entry: { subject: `inquiry:${id}` } }, now);
      return found;
    });
    closed += ids.length;
    if (ids.length < batch) return `${closed} closed`;
  }
};

/** WeChat's verdict on a question: the staff see it, and what it leaves open a person judges who publishes it. */
export const tasks = [
  handle(
    inquiryCheck,
    judgeWords(forum, async (transaction, _now, { id, state, checkId }) => {
      await saveChecked(transaction, id, state);
      await forgetWords(transaction, checkId);
    }),
  ),
];
export const jobs = { inquiries } satisfies Schedule;
