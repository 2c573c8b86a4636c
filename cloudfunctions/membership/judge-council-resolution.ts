import type { Tally } from '../../contracts/membership';
import { judgeResolution, type VotingRule } from '../ground/judge-resolution';

export interface Resolution {
  tally?: Tally | undefined;
  resolutionNo?: string | undefined;
}
export type ResolutionVerdict =
  | { verdict: 'valid' }
  | { verdict: 'incomplete'; missing: ('tally' | 'resolutionNo')[] }
  | { verdict: 'invalid'; quorumMet: boolean; passed: boolean };

/**
 * Whether a resolution lets an application pass. A rule that binds needs its facts: without the votes and the number of
 * the resolution nobody could say that it was kept. One that is advisory stops nothing.
 */
export function judgeCouncilResolution({ tally, resolutionNo }: Resolution, rule: VotingRule): ResolutionVerdict {
  if (!rule.enforced) return { verdict: 'valid' };
  if (!tally || !resolutionNo)
    return {
      verdict: 'incomplete',
      missing: [...(tally ? [] : (['tally'] as const)), ...(resolutionNo ? [] : (['resolutionNo'] as const))],
    };
  const { quorumMet, passed } = judgeResolution(tally, rule);
  return quorumMet && passed ? { verdict: 'valid' } : { verdict: 'invalid', quorumMet, passed };
}
