import * as z from 'zod';
import { partyKinds, type MeetingKind } from '../../contracts/meeting-kinds';
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

/** The fewest of `whole` that reach the fraction; one more than there are when nobody is there to reach it. */
export const fewest = (whole: number, [num, den]: readonly [number, number], strict: boolean): number =>
  Math.max(1, strict ? Math.floor((whole * num) / den) + 1 : Math.ceil((whole * num) / den));

/** How a body decides, with the quorum's own strictness and where it is written. */
export interface BodyRule extends VotingRule {
  quorum: [number, number];
  pass: [number, number];
  /** `true`: more than the fraction must be there. */
  quorumStrict: boolean;
  source: string;
}

/** Which row of `reg_rule` says how a kind of meeting decides (handbook §1.2, §4.3). */
export const votingRuleId = (kind: MeetingKind): string =>
  (partyKinds as readonly string[]).includes(kind) ? 'meetings.partyVotingRules' : 'meetings.votingRules';

const fraction = z.tuple([z.int().min(1), z.int().min(1)]).refine(([num, den]) => num <= den && den <= 1000);
const bodyRule = z.object({
  quorum: fraction,
  pass: fraction,
  passBase: z.enum(['present', 'entitled']).default('present'),
  strict: z.boolean().default(false),
  quorumStrict: z.boolean().default(false),
});
const votingRules = z.object({ enforced: z.boolean() }).catchall(z.union([bodyRule, z.boolean()]));

/**
 * The rule of a kind of meeting on a matter; null for a kind that decides nothing. A change of the charter has a rule of
 * its own wherever the association's rules name one and the kind is not a party's.
 * @param stored the value of the row `votingRuleId` names, and where it is written
 */
export function bodyRuleOf(
  kind: MeetingKind,
  matterType: string | null,
  stored: { value: unknown; source: string },
): BodyRule | null {
  const rules = votingRules.parse(stored.value);
  const found = [matterType === 'charter' ? rules.charter : undefined, rules[kind]].find(
    (each) => typeof each === 'object',
  );
  if (typeof found !== 'object' || typeof rules[kind] !== 'object') return null;
  return { ...found, enforced: rules.enforced, source: stored.source };
}

/** 应到 and 到会 against the rule: the fewest that make a quorum, and whether they are there. */
export function judgeQuorum(
  entitled: number,
  present: number,
  rule: Pick<BodyRule, 'quorum' | 'quorumStrict'>,
): { needed: number; met: boolean } {
  const needed = fewest(entitled, rule.quorum, rule.quorumStrict);
  return { needed, met: entitled > 0 && present >= needed };
}
