import type { Quorum } from '../../contracts/motion';
import { judgeQuorum, type BodyRule } from '../ground/judge-resolution';

/** The quorum as the pages show it; null where nobody is entitled or the kind of meeting decides nothing. */
export function quorumOf(
  counts: { entitled: number; present: number; excused: number; proxies: number; ceased: number },
  rule: BodyRule | null,
): Quorum | null {
  if (!rule || counts.entitled === 0) return null;
  const { entitled, present, excused, proxies, ceased } = counts;
  return { entitled, present, excused, proxies, ceased, ...judgeQuorum(entitled, present, rule), rule };
}
