import { StillStands } from '../membership/effects';
import type { Db } from '../shared/db';
import { done, handle } from '../shared/queue';
import { takingOf } from './takings';
import { findTaken, saveUndone } from './row-store';
import { findImport, moveImport } from './store';
import { importUndoing } from './tasks';

async function takeBack(db: Db, importId: string, now: Date): Promise<'undone' | 'stands' | 'gone'> {
  const record = await findImport(db, importId, true);
  if (record?.state !== 'undoing') return 'gone';
  const taking = takingOf(record.noun);
  const rows = await findTaken(db, importId);
  const standing = await taking.standing(db, rows);
  if (standing.count > 0) {
    await moveImport(db, importId, ['undoing'], 'taken', { undo_stands: standing.names });
    return 'stands';
  }
  if (!record.undoneById) throw new Error('somebody takes it back');
  await taking.undo(db, rows, { by: record.undoneById, reason: record.undoReason ?? '', now });
  await saveUndone(db, importId);
  await moveImport(db, importId, ['undoing'], 'undone', { undone_at: now });
  return 'undone';
}

/** All of it or nothing, in one transaction: what stands on a row is found by the database's own references. */
export const undoImport = handle(importUndoing, async (db, now, { importId }) => {
  try {
    return done(await db.transaction().execute((transaction) => takeBack(transaction, importId, now)));
  } catch (error) {
    if (!(error instanceof StillStands)) throw error;
    await moveImport(db, importId, ['undoing'], 'taken', { undo_stands: [error.message].filter(Boolean) });
    return done('stands');
  }
});
