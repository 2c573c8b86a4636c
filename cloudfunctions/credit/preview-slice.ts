import type { Db } from '../shared/db';
import { compute } from './compute';
import type { Score } from './judge-score';
import { findModel, findModelOfRun } from './model-store';
import { holdPreview, savePreview, type PreviewMove } from './preview-store';
import { findScored } from './run-store';
import { sliceSize } from './run-slice';

/** The indicator whose points changed most between two scores, the first of equals. */
export function movedMost(before: Score | null, after: Score): { code: string; byPoints: number } | null {
  let most: { code: string; byPoints: number } | null = null;
  for (const { code, points } of after.items) {
    const byPoints = points - (before?.items.find((each) => each.code === code)?.points ?? 0);
    if (byPoints !== 0 && Math.abs(byPoints) > Math.abs(most?.byPoints ?? 0)) most = { code, byPoints };
  }
  return most;
}

/**
 * The next members under a model that is not in force, beside the one that is.
 * @returns whether there is nothing more to do
 */
export async function previewSlice(db: Db, modelId: string, digest: string, now: Date): Promise<boolean> {
  const held = await holdPreview(db, modelId, digest);
  if (!held) return true;
  const ids = (await findScored(db, held.after, sliceSize)).map(({ id }) => id);
  const now_ = await findModel(db, held.asOf);
  const before = now_ ? await compute(db, now_, ids, held.asOf) : new Map<string, Score>();
  const after = await compute(db, await findModelOfRun(db, modelId, held.asOf), ids, held.asOf);
  const counts: Record<string, number> = {};
  const moves = ids.flatMap((membershipId): Omit<PreviewMove, 'name'>[] => {
    const [was, is] = [before.get(membershipId) ?? null, after.get(membershipId)];
    if (!is) return [];
    const key = `${was?.grade ?? ''}>${is.grade}`;
    counts[key] = (counts[key] ?? 0) + 1;
    if (was && was.total === is.total && was.grade === is.grade) return [];
    const most = movedMost(was, is);
    return [
      {
        ...{
          membershipId,
          totalBefore: was?.total ?? null,
          gradeBefore: was?.grade ?? null,
          total: is.total,
          grade: is.grade,
        },
        ...{ code: most?.code ?? null, byPoints: most?.byPoints ?? null },
      },
    ];
  });
  const last = ids.length < sliceSize;
  await savePreview(db, modelId, { after: last ? null : (ids.at(-1) ?? null), done: ids.length, counts, moves }, now);
  return last;
}
