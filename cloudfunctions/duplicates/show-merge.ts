import { duplicates } from '../../contracts/duplicates';
import { secretariat } from '../../contracts/wire';
import { on } from '../shared/implement';
import { takenOf } from './judge-merge';
import { judgeUndo, undoUntil } from './judge-undo';
import { findMerge } from './merge-store';

export const showMerge = on(duplicates.showMerge).handler(async ({ input, context, errors }) => {
  const { db, actor, today } = context;
  const found = await findMerge(db, actor, input.mergeId);
  if (!found) throw errors.MERGE_NOT_FOUND();
  const bar = judgeUndo({ ...found, undone: found.undoneAt !== null, identityTaken: false }, today);
  return {
    id: found.id,
    kept: { id: found.keptId, name: found.keptName },
    merged: { id: found.mergedId, name: found.mergedName },
    at: found.at.toISOString(),
    by: found.by,
    reason: found.reason,
    undoneAt: found.undoneAt?.toISOString() ?? null,
    undoneBy: found.undoneBy,
    undoneReason: found.undoneReason,
    took: takenOf(found.took),
    moved: found.moved,
    people: found.people,
    undoUntil: undoUntil(found),
    mayUndo: bar === null && actor.offices.some(({ office }) => (secretariat as readonly string[]).includes(office)),
    bar,
  };
});
