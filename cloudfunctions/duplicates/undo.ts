import { duplicates } from '../../contracts/duplicates';
import { secretariat } from '../../contracts/wire';
import { officesFor } from '../ground/reach';
import { checkWords, identityTaken, lockFiles, reopenFile, writeFields } from '../membership/effects';
import { on, personOf } from '../shared/implement';
import { changesWords, takenOf } from './judge-merge';
import { judgeUndo } from './judge-undo';
import { findMerge, moveBack, saveUndone } from './merge-store';
import { tellUndone } from './tell';

/** Both files as they were, and each later write at the file that it named. */
export const undo = on(duplicates.undo).handler(async ({ input, context, errors }) => {
  const { db, now, today, actor, audit } = context;
  const { mergeId, reason } = input;
  const seen = await findMerge(db, actor, mergeId);
  if (!seen) throw errors.MERGE_NOT_FOUND();
  const { keptId, mergedId } = seen;
  const files = await lockFiles(db, [keptId, mergedId]);
  const [kept, merged] = [keptId, mergedId].map((id) => files.find((each) => each.id === id));
  if (
    !kept ||
    !merged ||
    [kept, merged].some(({ committeeId }) => officesFor(actor, committeeId, secretariat).length === 0)
  )
    throw errors.MERGE_NOT_FOUND();
  // Read again, now that nobody changes them.
  const held = (await findMerge(db, actor, mergeId)) ?? seen;
  const identity = held.was.identity_key;
  const bar = judgeUndo(
    {
      ...held,
      undone: held.undoneAt !== null,
      identityTaken: await identityTaken(
        db,
        [merged.fields.identity_key, ...(identity ? [identity] : [])],
        [keptId, mergedId],
      ),
    },
    today,
  );
  if (bar) throw errors.NOT_UNDOABLE({ data: { bar } });
  if (!(await saveUndone(db, { id: mergeId, by: personOf(actor).id, reason }, now)))
    throw errors.NOT_UNDOABLE({ data: { bar: 'undone' } });

  const written = await writeFields(db, keptId, held.was, held.wrote);
  const words = changesWords(written);
  if (words) {
    await writeFields(db, keptId, { content_state: 'pending' });
    await checkWords(context, keptId, { ...kept.fields, ...held.was });
  }
  await reopenFile(db, mergedId, held.mergedStatus);
  const left = await moveBack(db, mergeId, { from: mergedId, to: keptId, now, papers: [] });
  await tellUndone(context, kept, merged);
  const stayed = takenOf(Object.keys(held.was).filter((column) => !written.includes(column)));
  audit({ subject: `membership:${keptId}`, after: { mergeId, written, stayed, left }, reason });
  return { stayed, left };
});
