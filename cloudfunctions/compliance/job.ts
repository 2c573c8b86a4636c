import { dayOf } from '../shared/clock';
import type { Db } from '../shared/db';
import { done, enqueue, handle, later, more } from '../shared/queue';
import type { Schedule } from '../shared/timer';
import { judgeNow } from './at-once';
import { backTestSlice } from './back-test-slice';
import { sweepSlice } from './sweep-slice';
import { beginSweep, isUnderWay } from './sweep-store';
import { atOnce, night, trying } from './tasks';

const slicesATurn = 4;

/** The timer only begins the night: what it does goes on slice by slice, past a kill, within the time of a function. */
async function complianceNight(db: Db, now: Date): Promise<string> {
  const day = dayOf(now);
  await db.transaction().execute(async (transaction) => {
    await beginSweep(transaction, day, now);
    await enqueue(transaction, now, night, [{ day }], (task) => task.day);
  });
  return `begun for ${day}`;
}

const judgeNight = handle(night, async (db, now) => {
  const { nightTurn } = await import('./watch');
  const state = await db.transaction().execute((transaction) => sweepSlice(transaction, nightTurn, now));
  if (state === 'done') return done('judged');
  if (state === 'none') return (await isUnderWay(db)) ? later('another is at it') : done('over');
  return more('judging');
});

const judgeSubject = handle(atOnce, async (db, now, asked) => {
  const { watch } = await import('./watch');
  const judged = await db.transaction().execute(async (transaction) => {
    const itself = await judgeNow(transaction, watch, asked, now);
    // What is written in it is a subject of its own (sources.ts).
    await judgeNow(transaction, watch, { kind: 'text', subject: `text:${asked.subject}` }, now);
    return itself;
  });
  return done(judged);
});

const backTest = handle(trying, async (db, now, { id }) => {
  const { watch } = await import('./watch');
  for (let slice = 0; slice < slicesATurn; slice++) {
    const state = await db.transaction().execute((transaction) => backTestSlice(transaction, id, watch, now));
    if (state !== 'more') return done(state === 'done' ? 'tried' : 'over');
  }
  return more('trying');
});

/** The queued work that is this module's. */
export const tasks = [judgeNight, judgeSubject, backTest];

export const jobs = { complianceNight } satisfies Schedule;
