import type { Db } from '../shared/db';
import { newId } from '../shared/ids';
import { computeAndKeep } from './compute';
import { findModel } from './model-store';
import { saveTotals } from './run-store';
import type { Why } from './score-store';
import { staysWords, tellMembers } from './tell';

/**
 * Files whose facts have just changed are scored anew; their grades wait for the monthly run, and a notice that has lost
 * its cause is lifted. Without a model nothing is.
 */
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
  const rows = [...scores].map(([membershipId, { total, grade }]) => ({
    ...{ membershipId, total, grade, eventId: newId(now) },
  }));
  const lifted = await saveTotals(db, rows, today, now);
  await tellMembers(
    db,
    now,
    lifted.map(({ membershipId, grade }) => ({ membershipId, words: staysWords(grade) })),
  );
}
