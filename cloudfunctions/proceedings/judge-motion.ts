import type { Ballot, Ceased, Motion } from '../../contracts/motion';
import { atLeast, fewest, judgeQuorum, moreThan, type BodyRule } from '../ground/judge-resolution';

export interface Count {
  entitled: number;
  /** In the room now; those barred are not among them. */
  inside: number;
  /** In the room now, or voted before leaving. */
  present: number;
  /** In the room, but with a conflict of interest. */
  barred: number;
  yes: number;
  no: number;
  abstain: number;
  /** Who of the roll may vote no more; none of them is in the numbers. */
  ceased: Ceased[];
  /** The entries whose votes do not count. */
  uncounted: string[];
  proxies: { giver: string; holder: string }[];
}

/**
 * What the votes came to. Abstentions and those who were silent stay in the denominator; those who have an interest have
 * left the room, so they are neither there nor voting, but 应到 stays what the roll says (docs/decisions/018).
 */
export function judgeMotion(count: Count, rule: BodyRule): NonNullable<Motion['result']> {
  const { entitled, inside, present, barred, yes, no, abstain } = count;
  const base = rule.passBase === 'entitled' ? entitled : present;
  const quorumMet = judgeQuorum(entitled, inside, rule).met;
  const enough = yes > 0 && (rule.strict ? moreThan : atLeast)(yes, base, rule.pass);
  return {
    entitled,
    present,
    yes,
    no,
    abstain,
    silent: present - yes - no - abstain,
    barred,
    quorumMet,
    passed: enough && (quorumMet || !rule.enforced),
    needed: fewest(base, rule.pass, rule.strict),
    ...(count.ceased.length > 0 && {
      ceased: count.ceased.map((each) => ({ ...each, at: new Date(each.at).toISOString() })),
    }),
    ...(count.proxies.length > 0 && { proxies: count.proxies }),
  };
}

/** Why one of the caller's votes is not his to give now, the first that holds. */
export const barredFrom = (
  open: boolean,
  ballot: { conflict: boolean; late: boolean; here: boolean; givenBy: string | null },
): Ballot['barred'] =>
  !open
    ? 'closed'
    : ballot.conflict
      ? 'conflict'
      : ballot.late
        ? 'late'
        : !ballot.here
          ? 'notPresent'
          : ballot.givenBy !== null
            ? 'given'
            : null;

/** Why he may give none at all; null: there is one that he may give. */
export const barredFromAll = (open: boolean, each: readonly Ballot['barred'][]): Motion['barred'] =>
  !open ? 'closed' : each.length === 0 ? 'notOnRoll' : each.includes(null) ? null : (each[0] ?? null);
