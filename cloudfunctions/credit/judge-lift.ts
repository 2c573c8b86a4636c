import { whole, type CreditModel, type Indicator, type ShownGrade } from '../../contracts/credit-model';
import { byIndicator, gradeOf, listingOf, totalOf, type Listing } from './judge-score';
import { counts, shareOf, type CreditFact } from './judge-share';

/** Something that a member can do, and what of its facts would be otherwise then. */
export interface Change {
  id: string;
  /** The one indicator that it changes. */
  indicator: string;
  /** How much it asks of the member: 1 a few minutes, 5 months. */
  effort: number;
  /** Changes that do the same to the score: only how many of them counts, the easiest first. */
  alike: string;
  /** Refs of facts that would not count any more. */
  removes?: readonly string[];
  adds?: readonly CreditFact[];
}
/** A set of changes with what it comes to, proved by recomputation. */
export interface Lift {
  changes: readonly string[];
  effort: number;
  total: number;
  grade: ShownGrade;
}

/** Of one indicator: what can be had for how many changes. */
interface Choice {
  picks: readonly Change[];
  effort: number;
  /** Weight times share, in millionths of points. */
  gained: number;
  listing: Listing;
}
const worst = (a: Listing, b: Listing): Listing =>
  a === 'seriousList' || b === 'seriousList' ? 'seriousList' : a === 'list' || b === 'list' ? 'list' : 'none';
const rank = { none: 0, list: 1, seriousList: 2 } as const;

/** The facts of an indicator after some changes. */
export function changed(facts: readonly CreditFact[], changes: readonly Change[]): CreditFact[] {
  const gone = new Set(changes.flatMap(({ removes = [] }) => removes));
  return [...facts.filter(({ ref }) => !gone.has(ref)), ...changes.flatMap(({ adds = [] }) => adds)];
}

/** All that can be chosen of an indicator's changes; of alike ones the easiest come first, so only their number differs. */
function choicesOf(
  model: CreditModel,
  indicator: Indicator,
  facts: readonly CreditFact[],
  changes: readonly Change[],
  day: number,
): Choice[] {
  const kinds = new Map<string, Change[]>();
  for (const each of changes) kinds.set(each.alike, [...(kinds.get(each.alike) ?? []), each]);
  let picked: Change[][] = [[]];
  for (const alike of kinds.values()) {
    const sorted = [...alike].sort((a, b) => a.effort - b.effort || (a.id < b.id ? -1 : 1));
    picked = picked.flatMap((before) => [...sorted, null].map((_, count) => [...before, ...sorted.slice(0, count)]));
  }
  return picked.map((picks): Choice => {
    const after = changed(facts, picks);
    return {
      picks,
      effort: picks.reduce((sum, { effort }) => sum + effort, 0),
      gained: indicator.weight * shareOf(indicator.form, after, day),
      listing: listingOf(model, new Map([[indicator.code, after]]), day),
    };
  });
}

/** One choice is of no use where another, which asks for less for it comes first, gives no less. */
function useful(choices: readonly Choice[]): Choice[] {
  const sorted = [...choices].sort(
    (a, b) =>
      a.picks.length - b.picks.length ||
      a.effort - b.effort ||
      b.gained - a.gained ||
      rank[a.listing] - rank[b.listing] ||
      byIds(a, b),
  );
  const kept: Choice[] = [];
  for (const each of sorted)
    if (!kept.some((other) => other.gained >= each.gained && rank[other.listing] <= rank[each.listing]))
      kept.push(each);
  return kept;
}
const idsOf = ({ picks }: Choice) =>
  picks
    .map(({ id }) => id)
    .sort()
    .join(' ');
/** No two choices are of the same changes. */
const byIds = (a: Choice, b: Choice) => (idsOf(a) < idsOf(b) ? -1 : 1);

/**
 * What would lift a member to a grade: the fewest changes, of as few the easiest, of as easy the one that gives most. Exact:
 * a score is the sum of its indicators, so of each only what nothing else beats is combined with the others.
 * @param changes all that are possible for this member
 * @returns null when nothing possible is enough
 */
export function lift(
  model: CreditModel,
  facts: readonly CreditFact[],
  changes: readonly Change[],
  day: number,
  grade: ShownGrade,
): Lift | null {
  const found = byIndicator(facts);
  const running = model.indicators.filter(({ runs }) => runs);
  const weight = running.reduce((sum, each) => sum + each.weight, 0);
  let combined: Choice[] = [{ picks: [], effort: 0, gained: 0, listing: 'none' }];
  for (const indicator of running) {
    const own = changes.filter((each) => each.indicator === indicator.code);
    const choices = useful(choicesOf(model, indicator, found.get(indicator.code) ?? [], own, day));
    const sums = combined.flatMap((before) =>
      choices.map(
        (each): Choice => ({
          picks: [...before.picks, ...each.picks],
          effort: before.effort + each.effort,
          gained: before.gained + each.gained,
          listing: worst(before.listing, each.listing),
        }),
      ),
    );
    combined = useful(sums);
  }
  const order = (given: ShownGrade) => ['A', 'B', 'C', 'D', 'NR'].indexOf(given);
  for (const { picks, effort, gained, listing } of combined) {
    const total = totalOf(gained, weight);
    const reached = gradeOf(model, total, listing);
    if (order(reached) <= order(grade)) return { changes: picks.map(({ id }) => id), effort, total, grade: reached };
  }
  return null;
}

/** What each change would come to by itself, in points and grade. */
export function alone(
  model: CreditModel,
  facts: readonly CreditFact[],
  changes: readonly Change[],
  day: number,
): Lift[] {
  const found = byIndicator(facts);
  const running = model.indicators.filter(({ runs }) => runs);
  const weight = running.reduce((sum, each) => sum + each.weight, 0);
  const now = new Map(
    running.map(({ code, form, weight: own }) => [code, own * shareOf(form, found.get(code) ?? [], day)]),
  );
  const all = [...now.values()].reduce((sum, each) => sum + each, 0);
  return changes.flatMap((change): Lift[] => {
    const indicator = running.find(({ code }) => code === change.indicator);
    if (!indicator) return [];
    const after = changed(found.get(change.indicator) ?? [], [change]);
    const total = totalOf(
      all - (now.get(change.indicator) ?? 0) + indicator.weight * shareOf(indicator.form, after, day),
      weight,
    );
    const listing = listingOf(model, new Map([...found, [change.indicator, after]]), day);
    return [{ changes: [change.id], effort: change.effort, total, grade: gradeOf(model, total, listing) }];
  });
}

/** Whether anything of an indicator is still to be had. */
export const isWhole = ({ form }: Indicator, facts: readonly CreditFact[], day: number): boolean =>
  shareOf(form, facts, day) === whole;
/** Whether a fact counts against or for its indicator on a day. */
export const stands = ({ form }: Indicator, fact: CreditFact, day: number): boolean => counts(form, fact, day);
