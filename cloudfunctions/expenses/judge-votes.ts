import type { Tally } from '../../contracts/membership';
import { isConsistent, judgeResolution, type VotingRule } from '../ground/judge-resolution';

export type VotesFault = 'RESOLUTION_FUTURE' | 'TALLY_REQUIRED' | 'TALLY_INCONSISTENT' | 'RESOLUTION_NOT_VALID';

/** Whether a resolution that was taken elsewhere adopts a budget; a rule that is advisory stops nothing. */
export function judgeVotes(
  { adoptedOn, tally }: { adoptedOn: string; tally?: Tally | undefined },
  today: string,
  rule: VotingRule | null,
): VotesFault | null {
  if (adoptedOn > today) return 'RESOLUTION_FUTURE';
  if (!tally) return rule?.enforced ? 'TALLY_REQUIRED' : null;
  if (!isConsistent(tally)) return 'TALLY_INCONSISTENT';
  if (!rule?.enforced) return null;
  const { quorumMet, passed } = judgeResolution(tally, rule);
  return quorumMet && passed ? null : 'RESOLUTION_NOT_VALID';
}
