import type { Motion } from '../../contracts/motion';
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
  };
}

/** Why the caller may not vote, the first that holds. */
export const barredFrom = (standing: {
  state: string;
  onRoll: boolean;
  here: boolean;
  conflict: boolean;
}): Motion['barred'] =>
  standing.state !== 'open'
    ? 'closed'
    : !standing.onRoll
      ? 'notOnRoll'
      : standing.conflict
        ? 'conflict'
        : !standing.here
          ? 'notPresent'
          : null;
