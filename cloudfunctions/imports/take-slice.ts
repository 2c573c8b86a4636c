import type { Db } from '../shared/db';
import { done, handle, more } from '../shared/queue';
import { keepShifts } from './keep-shifts';
import { takingOf } from './takings';
import { leaseRows, saveTaken } from './row-store';
import { findImport, moveImport } from './store';
import { importTaking } from './tasks';

/** Rows that are taken in one transaction: a second or so, and a crash loses no more than that. */
export const takenAtOnce = 1_000;

/** One slice, and what became of it, in one transaction: killed at any moment, each row is taken once. */
export async function takeSlice(db: Db, importId: string, now: Date, atOnce = takenAtOnce): Promise<'more' | 'done'> {
  const record = await findImport(db, importId, true);
  if (record?.state !== 'taking' || !record.takenById) return 'done';
  const rows = await leaseRows(db, importId, atOnce);
  if (rows.length > 0) {
    const taken = await takingOf(record.noun).take(db, rows, { by: record.takenById, now, importId });
    const failed = rows.flatMap(({ line }) => (taken.has(line) ? [] : [line]));
    await saveTaken(db, importId, taken, failed);
    const lines = rows.map(({ line }) => line);
    await keepShifts(db, record, 'taken', lines, now);
  }
  if (rows.length === atOnce) return 'more';
  await moveImport(db, importId, ['taking'], 'taken', { ended_at: now });
  return 'done';
}

export const takeImport = handle(importTaking, async (db, now, { importId }) =>
  (await db.transaction().execute((transaction) => takeSlice(transaction, importId, now))) === 'more'
    ? more('rows')
    : done('taken'),
);
