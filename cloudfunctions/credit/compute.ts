import type { Db } from '../shared/db';
import { newId } from '../shared/ids';
import { dayNumber, findFacts } from './deed-store';
import { digestOf, writeScore } from './document';
import { score, type Score } from './judge-score';
import type { ModelInForce } from './model-store';
import { insertScores, type SavedScore, type Why } from './score-store';

/** Scores of some members on a day, by membership id; of what is known now. */
export async function compute(
  db: Db,
  model: ModelInForce,
  ids: readonly string[],
  day: string,
): Promise<Map<string, Score>> {
  const facts = await findFacts(db, model.body, ids);
  const asOf = dayNumber(day);
  return new Map(ids.map((id) => [id, score(model.body, facts.get(id) ?? [], asOf)]));
}

/** The same, and each is added to its file. */
export async function computeAndKeep(
  db: Db,
  model: ModelInForce,
  ids: readonly string[],
  why: Omit<Why, 'modelId'>,
  now: Date,
): Promise<Map<string, Score>> {
  const scores = await compute(db, model, ids, why.asOf);
  const saved = [...scores].map(([membershipId, each]): SavedScore => {
    const document = writeScore(membershipId, why.asOf, model.version, each);
    const { total, coverage, grade } = each;
    return { id: newId(now), membershipId, total, coverage, grade, document, digest: digestOf(document) };
  });
  await insertScores(db, saved, { ...why, modelId: model.id }, now);
  return scores;
}
