import {
  grades,
  whole,
  type CreditModel,
  type Grade,
  type Indicator,
  type ShownGrade,
} from '../../contracts/credit-model';
import { apportion, counts, partsOf, shareOf, type CreditFact } from './judge-share';

/** Points in hundredths: 8300 is 83.00. */
export interface Line {
  /** The fact; null: where the indicator begins. */
  ref: string | null;
  points: number;
}
export interface Item {
  code: string;
  points: number;
  /** The most that it could be; 0 where the source is not run. */
  most: number;
  /** Share of its weight, in millionths; null where the association does not run the source. */
  share: number | null;
  lines: Line[];
}
export interface Score {
  /** 0 to 10,000. */
  total: number;
  /** Thousandths of all weights whose source is run. */
  coverage: number;
  grade: ShownGrade;
  /** What keeps the grade below what the points would give. */
  capped: 'list' | 'seriousList' | null;
  items: Item[];
  /** Codes of what cost points, the dearest first, of as dear ones the first of the model. */
  reasons: string[];
}
/** The highest score, in hundredths. */
export const top = 10_000;

const noFacts: readonly CreditFact[] = [];
/** Facts by indicator, looked up once. */
export function byIndicator(facts: readonly CreditFact[]): ReadonlyMap<string, CreditFact[]> {
  const found = new Map<string, CreditFact[]>();
  for (const fact of facts) {
    const of = found.get(fact.indicator);
    if (of) of.push(fact);
    else found.set(fact.indicator, [fact]);
  }
  return found;
}
const weightOf = (indicators: readonly Indicator[]): number =>
  indicators.reduce((sum, { weight, runs }) => sum + (runs ? weight : 0), 0);

/** Thousandths of all weights whose source the association runs. */
export function coverageOf({ indicators }: CreditModel): number {
  const all = indicators.reduce((sum, { weight }) => sum + weight, 0);
  return all === 0 ? 0 : Math.floor((weightOf(indicators) * 1000) / all);
}

/** Sum of weights times shares, as hundredths of a point; what does not make a whole one is cut off. */
export const totalOf = (weighed: number, weight: number): number =>
  weight === 0 ? 0 : Math.floor(weighed / (weight * (whole / top)));

export type Listing = 'none' | 'list' | 'seriousList';
/** Whether a list of the day caps the grade. */
export function listingOf(model: CreditModel, facts: ReadonlyMap<string, CreditFact[]>, day: number): Listing {
  let listing: Listing = 'none';
  for (const { code, form, runs } of model.indicators) {
    if (form.kind !== 'list' || !runs) continue;
    for (const fact of facts.get(code) ?? noFacts) {
      if (!counts(form, fact, day)) continue;
      if (fact.size === 'serious') return 'seriousList';
      listing = 'list';
    }
  }
  return listing;
}

const worse = (a: Grade, b: Grade): Grade => (grades.indexOf(a) > grades.indexOf(b) ? a : b);
/** The grade of so many points, and what a list leaves of it. */
export function gradeOf(model: CreditModel, total: number, listing: Listing): ShownGrade {
  if (coverageOf(model) < model.coverage) return 'NR';
  const { A, B, C } = model.floors;
  const earned: Grade = total >= A ? 'A' : total >= B ? 'B' : total >= C ? 'C' : 'D';
  if (listing === 'none') return earned;
  return worse(earned, listing === 'list' ? model.listed : model.listedSerious);
}

/**
 * The scheme (docs/decisions/061): each share in millionths, cut off; the total in hundredths of a point, cut off; the
 * indicators' own points, and what they lost, to the last hundredth by largest remainders; each indicator's points among its
 * facts likewise. So lines sum to items, and items to the total, exactly.
 * @param day days since 1970-01-01, in Asia/Shanghai
 */
export function score(model: CreditModel, facts: readonly CreditFact[], day: number): Score {
  const found = byIndicator(facts);
  const { indicators } = model;
  const weight = weightOf(indicators);
  const made = indicators.map(({ code, form, runs }) => (runs ? partsOf(form, found.get(code) ?? noFacts, day) : null));
  const had = indicators.map((each, n) => each.weight * (made[n]?.share ?? 0));
  const missed = indicators.map((each, n) => each.weight * (whole - (made[n]?.share ?? whole)));
  const weighed = had.reduce((sum, each) => sum + each, 0);
  const total = totalOf(weighed, weight);
  // Millionths of a weight in one hundredth of a point.
  const unit = weight * (whole / top);
  const points = rounded(total, had, unit);
  const lost = rounded(top - total, missed, unit);
  const items = indicators.map(({ code }, n): Item => {
    const [own, got] = [made[n] ?? null, points[n] ?? 0];
    const most = got + (lost[n] ?? 0);
    return { code, points: got, most, share: own?.share ?? null, lines: own ? linesOf(own.parts, got, most) : [] };
  });
  const listing = listingOf(model, found, day);
  const grade = gradeOf(model, total, listing);
  const reasons = items
    .map(({ code, points, most: all }) => ({ code, loss: all - points }))
    .filter(({ loss }) => loss > 0)
    .sort((a, b) => b.loss - a.loss)
    .map(({ code }) => code);
  return {
    total,
    coverage: coverageOf(model),
    grade,
    capped: listing === 'none' || grade === gradeOf(model, total, 'none') ? null : listing,
    items,
    reasons,
  };
}

/**
 * Whole hundredths that sum to `total`: each part's own, and what is left over to the largest remainders, the first of
 * equals first. A part that is whole already keeps to it.
 * @param numerators of the exact parts, over one denominator
 */
function rounded(total: number, numerators: readonly number[], denominator: number): number[] {
  if (denominator === 0) return numerators.map(() => 0);
  const parts = numerators.map((each) => Math.floor(each / denominator));
  const left = total - parts.reduce((sum, each) => sum + each, 0);
  const order = numerators.map((each, n) => ({ n, rest: each % denominator }));
  order.sort((a, b) => b.rest - a.rest);
  for (const { n } of order.slice(0, left)) parts[n] = (parts[n] ?? 0) + 1;
  return parts;
}

/** Points to the parts that made them, signed, to the last hundredth; an indicator that has nothing has no points (`rounded`). */
function linesOf(parts: readonly { ref: string | null; share: number }[], points: number, most: number): Line[] {
  // What is lost is lost from the whole: then there is but one gain, where the indicator begins.
  const loses = parts.some(({ share }) => share < 0);
  const given = apportion(
    loses ? most : points,
    parts.map(({ share }) => Math.max(0, share)),
  );
  const taken = apportion(
    loses ? points - most : 0,
    parts.map(({ share }) => Math.max(0, -share)),
  );
  return parts.map(({ ref }, n) => ({ ref, points: (given[n] ?? 0) + (taken[n] ?? 0) }));
}

/** Only the points, for whoever asks often: what would be, and what will be. */
export function pointsOf(model: CreditModel, facts: ReadonlyMap<string, CreditFact[]>, day: number): number {
  let weighed = 0;
  for (const { code, form, weight, runs } of model.indicators)
    if (runs) weighed += weight * shareOf(form, facts.get(code) ?? noFacts, day);
  return totalOf(weighed, weightOf(model.indicators));
}
