import type { Db } from '../shared/db';
import { computeAndKeep } from './compute';
import { findModel } from './model-store';
import { saveTotals } from './run-store';
import type { Why } from './score-store';

/** Files whose facts have just changed are scored anew; their grades wait for the monthly run. Without a model nothing is. */
export async function recount(
  db: Db,
  ids: readonly string[],
  cause: Why['cause'],
  today: string,
  now: Date,
): Promise<void> {
  const model = await findModel(db, today);
  if (!model) return;
  const scores = await computeAndKeep(db, model, ids, { asOf: today, cause, runId: null }, now);
  await saveTotals(
    db,
    [...scores].map(([membershipId, { total, grade }]) => ({ membershipId, total, grade })),
  );
}
