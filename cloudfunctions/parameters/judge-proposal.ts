import { judgeParameter } from '../../contracts/judge-parameter';
import type { ParameterVersion } from '../ground/parameter-versions';
import { problemWords } from '../../contracts/parameter-words';

export interface Issue {
  path: string[];
  message: string;
}
export type ProposalVerdict =
  | { ok: true }
  | { ok: false; code: 'NOTHING_CHANGES' | 'EFFECTIVE_PASSED' }
  | { ok: false; code: 'VALUE_NOT_ALLOWED' | 'LOOSER_THAN_SOURCE'; issues: Issue[] };

// The same value whatever the order of its keys.
const same = (a: unknown, b: unknown): boolean => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
const sorted = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(sorted)
    : typeof value === 'object' && value !== null
      ? Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, part]) => [key, sorted(part)])
      : value;

/**
 * Whether the association may take a value (null: the source's again) from a day on. A value like the source's is one of
 * its own once it has decided it: then nobody need check the source any more.
 * @param version in force on that day
 */
export function judgeProposal(
  version: Pick<ParameterVersion, 'shape' | 'value' | 'standard' | 'own'>,
  value: unknown,
  effectiveFrom: string,
  today: string,
): ProposalVerdict {
  if (effectiveFrom < today) return { ok: false, code: 'EFFECTIVE_PASSED' };
  if (value === null) return version.own ? { ok: true } : { ok: false, code: 'NOTHING_CHANGES' };
  const refused = judgeParameter(version.shape, value, version.standard).filter(({ refusal }) => refusal);
  if (refused.length > 0) {
    const issues = refused.map((problem) => ({
      path: problem.path,
      message: problemWords(version.shape, problem, 'zh'),
    }));
    const code = refused.every(({ key }) => key === 'looser') ? 'LOOSER_THAN_SOURCE' : 'VALUE_NOT_ALLOWED';
    return { ok: false, code, issues };
  }
  return version.own && same(value, version.value) ? { ok: false, code: 'NOTHING_CHANGES' } : { ok: true };
}
