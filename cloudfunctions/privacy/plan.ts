import type { Language } from '../../contracts/wire';
import type { Db } from '../shared/db';
import { canonical } from '../shared/request';
import type { Who } from '../shared/personal-shape';
import { sha256 } from '../shared/secrets';
import { findObstacles, findPlan, type Planned } from './held-store';
import { holdingOf, holdings, obstacles } from './holdings';

export interface Plan {
  obstacles: string[];
  holdings: Planned[];
  /** Names what goes and what stays, but for what grows while one reads: the record, and messages. */
  seen: string;
}
const growing = ['shared', 'notices'];

export async function planFor(db: Db, who: Who, today: string): Promise<Plan> {
  const planned = await findPlan(db, who, today);
  const shown = planned.filter(({ key, goes, kept }) => goes + kept > 0 && !growing.includes(key.split('.')[0] ?? ''));
  const inOrder = [...shown].sort((a, b) => (a.key < b.key ? -1 : 1));
  return {
    obstacles: await findObstacles(db, who, today),
    holdings: planned,
    seen: sha256(canonical(inOrder)).toString('hex'),
  };
}

export const presentObstacles = (codes: readonly string[], language: Language) =>
  obstacles
    .filter(({ code }) => codes.includes(code))
    .map(({ code, words, page }) => ({ code, words: words[language], page }));

export const presentPlan = (plan: Plan, language: Language) => ({
  obstacles: presentObstacles(plan.obstacles, language),
  holdings: [...holdings].reverse().flatMap(({ key }) => {
    const [of, found] = [holdingOf(key), plan.holdings.find((each) => each.key === key)];
    if (!of || !found || found.goes + found.kept === 0) return [];
    return [{ ...found, title: of.title[language], does: of.does, why: of.why[language] }];
  }),
  seen: plan.seen,
});
