import { dayOf } from '../shared/clock';
import type { Db } from '../shared/db';
import { done, enqueue, handle, later, more } from '../shared/queue';
import type { Schedule } from '../shared/timer';
import { judgeNow } from './at-once';
import { backTestSlice } from './back-test-slice';
import { rules } from './rules';
import { sources } from './sources';
import { sweepSlice, type Watch } from './sweep-slice';
import { beginSweep, isUnderWay } from './sweep-store';
import { atOnce, night, trying } from './tasks';

/** So many subjects a transaction of a trial, and of the night so many that are read at once: some megabytes. */
const watch: Watch = { rules, sources, size: 4000 };
const slicesATurn = 4;
/** A turn of the night is one transaction: what each asks for before it begins is asked a tenth as often. */
const nightTurn: Watch = { ...watch, size: watch.size * 10, page: watch.size };

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
  const state = await db.transaction().execute((transaction) => sweepSlice(transaction, nightTurn, now));
  if (state === 'done') return done('judged');
  if (state === 'none') return (await isUnderWay(db)) ? later('another is at it') : done('over');
  return more('judging');
});

const judgeSubject = handle(atOnce, async (db, now, asked) => {
  const judged = await db.transaction().execute(async (transaction) => {
    const itself = await judgeNow(transaction, watch, asked, now);
    // What is written in it is a subject of its own (sources.ts).
    await judgeNow(transaction, watch, { kind: 'text', subject: `text:${asked.subject}` }, now);
    return itself;
  });
  return done(judged);
});

const backTest = handle(trying, async (db, now, { id }) => {
  for (let slice = 0; slice < slicesATurn; slice++) {
    const state = await db.transaction().execute((transaction) => backTestSlice(transaction, id, watch, now));
    if (state !== 'more') return done(state === 'done' ? 'tried' : 'over');
  }
  return more('trying');
});

/** The queued work that is this module's. */
export const tasks = [judgeNight, judgeSubject, backTest];

export const jobs = { complianceNight } satisfies Schedule;
