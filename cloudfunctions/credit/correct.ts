import type { Grade, ShownGrade } from '../../contracts/credit-model';
import type { Db } from '../shared/db';
import { newId } from '../shared/ids';
import { findMoved, saveCorrections, type Moved } from './correction-store';
import { dayNumber, findFacts } from './deed-store';
import { judgeCorrection, type Mover } from './judge-correction';
import { score } from './judge-score';
import type { CreditFact } from './judge-share';
import { findModelOfRun, type ModelInForce } from './model-store';
import { tellMembers } from './tell';

/**
 * Grades that something wrong has lowered, or kept from rising, stand where they would without it, from the day of what was
 * wrong on; whoever was told of the lower one is told again.
 * @param wrong by membership id the day from which the file said what was never so
 */
export async function correctGrades(db: Db, wrong: ReadonlyMap<string, string>, today: string, now: Date) {
  const moved = await findMoved(db, [...wrong.keys()]);
  const scoredAgain = scorer(db, [...wrong.keys()]);
  const corrected = [];
  for (const { id, standing, movers } of moved) {
    const from = wrong.get(id) ?? today;
    const again: Mover[] = [];
    for (const { day, scored, fellTo, modelId } of movers)
      again.push({ day, fellTo, scored: day < from ? scored : await scoredAgain(id, modelId, day) });
    const verdict = judgeCorrection(standing, again);
    if (verdict) corrected.push({ membershipId: id, before: standing.grade, ...verdict, eventId: newId(now) });
  }
  await saveCorrections(db, corrected, today, now);
  await tellMembers(
    db,
    now,
    corrected
      .filter(({ before, grade }) => before !== grade)
      .map(({ membershipId, grade }) => ({ membershipId, words: correctedWords(grade) })),
  );
}
const correctedWords = (grade: Grade) => ({
  'zh-CN': { title: `信用等级更正为 ${grade}`, body: '不该有的记录已经撤销，等级按没有它重新算过。' },
  en: {
    title: `Your credit grade is corrected to ${grade}`,
    body: 'What was never so was taken out; your grade stands as it would without it.',
  },
});

/** Grades of past days by what is known now; each model and its facts are read once. */
function scorer(db: Db, ids: readonly string[]) {
  const models = new Map<string, Promise<ModelInForce>>();
  const facts = new Map<string, Promise<Map<string, CreditFact[]>>>();
  const once = <T>(kept: Map<string, Promise<T>>, key: string, read: () => Promise<T>): Promise<T> => {
    const found = kept.get(key) ?? read();
    kept.set(key, found);
    return found;
  };
  return async (id: string, modelId: Moved['movers'][number]['modelId'], day: string): Promise<ShownGrade> => {
    const { body } = await once(models, `${modelId} ${day}`, () => findModelOfRun(db, modelId, day));
    const known = await once(facts, modelId, () => findFacts(db, body, ids));
    return score(body, known.get(id) ?? [], dayNumber(day)).grade;
  };
}
