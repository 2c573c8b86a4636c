import type { Tally } from '../../contracts/membership';
import { isConsistent, judgeResolution, type VotingRule } from '../ground/judge-resolution';

export interface Decision {
  decision: 'pass' | 'refuse';
  reason?: string | undefined;
  tally?: Tally | undefined;
  resolutionNo?: string | undefined;
  words?: string | undefined;
}
export type DecisionVerdict =
  | { ok: true }
  | { ok: false; code: 'REASON_REQUIRED' | 'TALLY_WRONG' }
  | { ok: false; code: 'DECISION_INCOMPLETE'; missing: ('tally' | 'resolutionNo' | 'words')[] }
  | { ok: false; code: 'RESOLUTION_NOT_VALID'; quorumMet: boolean; passed: boolean };

/**
 * Whether what is said with a decision is enough for it (handbook §2.5): the council suspends or expels by its votes, a
 * numbered resolution and a written decision; whoever refuses, or answers an appeal, says why.
 */
export function judgeDecision(step: string, given: Decision, rule: VotingRule): DecisionVerdict {
  const { decision, reason, tally, resolutionNo, words } = given;
  if (decision === 'refuse' || step === 'appeal') return reason ? { ok: true } : { ok: false, code: 'REASON_REQUIRED' };
  if (step !== 'council') return { ok: true };
  const missing = (['tally', 'resolutionNo', 'words'] as const).filter((each) => !given[each]);
  if (!tally || !resolutionNo || !words) return { ok: false, code: 'DECISION_INCOMPLETE', missing };
  if (!isConsistent(tally)) return { ok: false, code: 'TALLY_WRONG' };
  const { quorumMet, passed } = judgeResolution(tally, rule);
  return quorumMet && passed ? { ok: true } : { ok: false, code: 'RESOLUTION_NOT_VALID', quorumMet, passed };
}
