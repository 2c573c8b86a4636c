import { afterMinutes } from '../shared/clock';
import { deleteFiles } from '../shared/cloud-files';
import { done, handle, later } from '../shared/queue';
import { deleteFile } from '../shared/tasks';
import type { Job, Schedule } from '../shared/timer';
import { deleteRefused, refuseForgotten } from './store';
import { deleteUnused, findUnlooked } from './unused-store';

const keptMinutes = 24 * 60;
/** As many as the store deletes at once; what is left over waits for the next night. */
const batch = 50;
const batches = 20;

export const tasks = [
  handle(deleteFile, async (_db, _now, { cloudId }) => {
    const gone = await deleteFiles([cloudId]);
    return gone.length > 0 ? done('deleted') : later('notDeleted');
  }),
];

/** Uploads that were asked for a day ago and never confirmed, or refused: content first, then the row. */
export const sweep: Job = async (db, now) => {
  let count = 0;
  for (let round = 0; round < batches; round++) {
    const forgotten = await refuseForgotten(db, afterMinutes(now, -keptMinutes), batch, now);
    if (forgotten.length === 0) break;
    const gone = new Set(await deleteFiles(forgotten.map((file) => file.cloudId)));
    const deleted = await deleteRefused(
      db,
      forgotten.filter((file) => gone.has(file.cloudId)).map((file) => file.id),
    );
    count += deleted;
    // The rest does not go away now; asking for it again would not end.
    if (deleted < forgotten.length) break;
  }
  return `${count} files`;
};

/** A form that somebody fills in at a device of his own is not known here: what it holds is left for so long. */
const graceDays = 14;
const seenAgainDays = 30;

/** What was confirmed and nothing uses: the row goes with a task that removes the content. */
export const sweepUnused: Job = async (db, now) => {
  const day = 24 * 60;
  let count = 0;
  for (let round = 0; round < batches; round++) {
    const before = { confirmed: afterMinutes(now, -graceDays * day), seen: afterMinutes(now, -seenAgainDays * day) };
    const found = await findUnlooked(db, before, batch);
    for (const file of found) if (await deleteUnused(db, file, now)) count++;
    if (found.length < batch) break;
  }
  return `${count} unused files`;
};

export const jobs = {
  uploads: async (db, now) => `${await sweep(db, now)}, ${await sweepUnused(db, now)}`,
} satisfies Schedule;
