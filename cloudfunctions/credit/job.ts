import { dayOf } from '../shared/clock';
import { done, enqueue, handle, more } from '../shared/queue';
import type { Job, Schedule } from '../shared/timer';
import { newId } from '../shared/ids';
import { findChanging } from './deed-store';
import { findModel } from './model-store';
import { previewSlice } from './preview-slice';
import { findKeptMonths } from './rules';
import { runSlice, sliceSize } from './run-slice';
import { recount } from './recount';
import { beginRun, holdRun } from './run-store';
import { forgetDocuments } from './score-store';
import { creditPreviewing, creditRunning } from './tasks';

const slicesATurn = 4;

const run = handle(creditRunning, async (db, now, { runId }) => {
  for (let i = 0; i < slicesATurn; i++) {
    const last = await db.transaction().execute(async (transaction) => {
      const held = await holdRun(transaction, runId);
      return held?.state !== 'running' || runSlice(transaction, held, now);
    });
    if (last) return done('scored');
  }
  return more('scored');
});
const preview = handle(creditPreviewing, async (db, now, { modelId, digest }) => {
  for (let i = 0; i < slicesATurn; i++)
    if (await db.transaction().execute((transaction) => previewSlice(transaction, modelId, digest, now)))
      return done('tried');
  return more('tried');
});
export const tasks = [run, preview];

/**
 * Begins the run of a month on its first day on which a model is in force; on every other day scores anew whose file says
 * something else since midnight: a licence that ran out, a record that ended. Forgets details whose time is over.
 */
const creditRuns: Job = async (db, now) => {
  const today = dayOf(now);
  const model = await findModel(db, today);
  const months = await findKeptMonths(db, today);
  const before = new Date(`${today}T00:00:00Z`);
  before.setUTCMonth(before.getUTCMonth() - months);
  let forgotten = 0;
  for (let some = -1; some !== 0; forgotten += some)
    some = await forgetDocuments(db, before.toISOString().slice(0, 10), 2000);
  if (!model) return `no model, ${forgotten} forgotten`;
  const month = `${today.slice(0, 7)}-01`;
  const runId = newId(now);
  const begun = await db.transaction().execute(async (transaction) => {
    const first = await beginRun(transaction, { id: runId, month, modelId: model.id, asOf: today }, now);
    if (first) await enqueue(transaction, now, creditRunning, [{ runId }]);
    return first;
  });
  if (begun) return `run of ${month.slice(0, 7)} begun, ${forgotten} forgotten`;
  const changing = await findChanging(db, today);
  for (let i = 0; i < changing.length; i += sliceSize) {
    const ids = changing.slice(i, i + sliceSize);
    await db.transaction().execute((transaction) => recount(transaction, ids, 'change', today, now));
  }
  return `${changing.length} changed, ${forgotten} forgotten`;
};
export const jobs = { creditRuns } satisfies Schedule;
