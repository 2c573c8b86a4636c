import type { Tally } from '../../contracts/membership';

export interface VotingRule {
  quorum: readonly [number, number];
  pass: readonly [number, number];
  passBase: 'present' | 'entitled';
  /** `true`: more than the fraction (过半数); `false`: the fraction or more (以上, 民法典 art. 1259). */
  strict: boolean;
  /** Advisory until the association adopts the numbers of its charter (handbook §15.2). */
  enforced: boolean;
}

/** Integers only: 2/3 of 50 is 34, not 33.33. */
export const atLeast = (part: number, whole: number, [num, den]: readonly [number, number]): boolean =>
  part * den >= whole * num;
export const moreThan = (part: number, whole: number, [num, den]: readonly [number, number]): boolean =>
  part * den > whole * num;

export const isConsistent = (tally: Tally): boolean =>
  tally.present <= tally.entitled && tally.yes + tally.no + tally.abstain === tally.present;

/** Quorum counts those entitled, the vote those present; abstentions stay in the denominator (handbook §1.2). */
export function judgeResolution(tally: Tally, rule: VotingRule): { quorumMet: boolean; passed: boolean } {
  const base = rule.passBase === 'entitled' ? tally.entitled : tally.present;
  return {
    quorumMet: atLeast(tally.present, tally.entitled, rule.quorum),
    passed: tally.yes > 0 && (rule.strict ? moreThan : atLeast)(tally.yes, base, rule.pass),
  };
}
