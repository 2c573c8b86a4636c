// Data alone, so that a page can name a grade without loading the schemas.
import type { Words } from './wire';

/** 表现, 能力, 意愿 (GB/T 23794): what an indicator says about a member. */
export const dimensions = ['conduct', 'ability', 'will'] as const;
export type Dimension = (typeof dimensions)[number];

/** From the best to the worst; NR: too little is known to say one. */
export const grades = ['A', 'B', 'C', 'D'] as const;
export type Grade = (typeof grades)[number];
export const shownGrades = [...grades, 'NR'] as const;
export type ShownGrade = (typeof shownGrades)[number];

/** Severity of a public record (发改委令36号): slight, ordinary, serious. */
export const severities = ['minor', 'general', 'serious'] as const;
export type Severity = (typeof severities)[number];

/** Millionths of the whole: 1,000,000 is all of an indicator. */
export const whole = 1_000_000;

/**
 * How the facts of an indicator become a share of its weight, in millionths; `window`: months after which a fact does not
 * count any more, `halfLife`: days after which it counts half.
 * valid: all, less `each` for every fault. share: what was done of what there is. flag: all or nothing. list: nothing while
 * one stands. loss: all, less each fact's size, decaying. kept: what was kept of what was due, decaying; all while nothing
 * was due. prior: the mean of what was judged, pulled towards `prior` as by `strength` judgements. target: what was
 * gathered of `target`.
 */
export type Form =
  | { kind: 'valid'; each: number }
  | { kind: 'share' }
  | { kind: 'flag' }
  | { kind: 'list' }
  | { kind: 'loss'; sizes: Readonly<Record<string, number>>; halfLife: number; window: number }
  | { kind: 'kept'; halfLife: number; window: number }
  | { kind: 'prior'; prior: number; strength: number; halfLife: number; window: number }
  | { kind: 'target'; target: number; window: number };

export interface Indicator {
  code: string;
  title: Words;
  dimension: Dimension;
  /** Kinds of what a member did that count here; each has a published list (cloudfunctions/ground/deeds.ts). */
  deeds: readonly string[];
  /** Whole points; together 100. */
  weight: number;
  form: Form;
  /** The association runs its source; where it does not, the weight leaves the denominator. */
  runs: boolean;
}

export interface CreditModel {
  indicators: readonly Indicator[];
  /** Least score of each grade, in hundredths of a point; below the last one it is D. */
  floors: { A: number; B: number; C: number };
  /** Below this share of all weights, in thousandths, nothing is graded. */
  coverage: number;
  /** The best grade while a member stands on a list, and while it is on a serious one. */
  listed: Grade;
  listedSerious: Grade;
}
