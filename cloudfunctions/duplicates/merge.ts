import { duplicates } from '../../contracts/duplicates';
import { secretariat } from '../../contracts/wire';
import { officesFor } from '../ground/reach';
import { checkWords, closeFile, lockFiles, writeFields } from '../membership/effects';
import { newId } from '../shared/ids';
import { on, personOf } from '../shared/implement';
import { changesWords, judgeMerge, standingAfter, taken } from './judge-merge';
import { hasOpenCase, moveReferences, saveMerge } from './merge-store';
import { tellMerged } from './tell';

/**
 * One file in the place of two. Both are held from the first look to the commit: who changes one of them meanwhile waits,
 * and what is written to the one that went after that stays there.
 */
export const merge = on(duplicates.merge).handler(async ({ input, context, errors }) => {
  const { db, now, today, actor, audit } = context;
  const { keptId, mergedId, keptVersion, mergedVersion, take, papers, reason } = input;
  const me = personOf(actor).id;
  const files = await lockFiles(db, [keptId, mergedId]);
  const [kept, merged] = [keptId, mergedId].map((id) => files.find((each) => each.id === id));
  if (![kept, merged].every((file) => file?.memberNo && officesFor(actor, file.committeeId, secretariat).length > 0))
    throw errors.MEMBER_NOT_FOUND();
  if (!kept || !merged) throw errors.MEMBER_NOT_FOUND();
  const bars = judgeMerge(kept, merged, await hasOpenCase(db, mergedId), me);
  if (bars.length > 0) throw errors.NOT_MERGEABLE({ data: { bars } });
  if (kept.version !== keptVersion || merged.version !== mergedVersion) throw errors.FILE_CHANGED();

  const fields = taken(take, kept.fields, merged.fields);
  const status = standingAfter(kept.status, merged.status);
  const wrote = { ...fields, ...(status !== kept.status && { status }) };
  const was = Object.fromEntries(
    Object.keys(wrote).map((column) => [column, { ...kept.fields, status: kept.status }[column as 'name']]),
  );
  const mergeId = newId(now);
  await saveMerge(db, { id: mergeId, keptId, mergedId, mergedStatus: merged.status, was, wrote, reason, by: me }, now);
  const moved = await moveReferences(db, mergeId, { from: mergedId, to: keptId, now, papers });
  if ((moved.get('membership_material.membership_id') ?? 0) < new Set(papers).size) throw errors.PAPER_NOT_FOUND();
  // First the one that goes: the other may take its code.
  await closeFile(db, mergedId, today, now);
  const words = changesWords(Object.keys(fields));
  await writeFields(db, keptId, { ...wrote, ...(words && { content_state: 'pending' }) });
  if (words) await checkWords(context, keptId, { ...kept.fields, ...fields });
  await tellMerged(context, kept, merged);
  audit({
    subject: `membership:${keptId}`,
    before: { was, mergedId },
    after: { mergeId, wrote: Object.keys(wrote), moved: Object.fromEntries(moved) },
    reason,
  });
  return { mergeId };
});
