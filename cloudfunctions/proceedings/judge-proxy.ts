import * as z from 'zod';
import { meetingKind } from '../../contracts/meeting-form';
import type { MeetingKind } from '../../contracts/meeting-kinds';

/** Which row of `reg_rule` says where written proxies are admitted. */
export const proxyRuleId = 'meetings.proxies';
const proxyRule = z.object({ kinds: z.array(meetingKind), most: z.int().min(1) });

/**
 * How many written proxies one may hold in this kind of meeting (handbook §1.2: only where the charter admits them); null:
 * it admits none. Elections and the dues standard are never voted on here, so no proxy reaches them.
 * @param stored the value of the row `proxyRuleId` names
 */
export function proxyRuleOf(kind: MeetingKind, stored: { value: unknown } | null): { most: number } | null {
  if (!stored) return null;
  const { kinds, most } = proxyRule.parse(stored.value);
  return kinds.includes(kind) ? { most } : null;
}

export interface ProxyFacts {
  /** Both are on the roll, may vote and stand. */
  standing: boolean;
  giverCame: boolean;
  giverGave: boolean;
  giverHolds: boolean;
  holderGave: boolean;
  holderHolds: number;
}
export type ProxyRefusal =
  | 'NOT_ON_ROLL'
  | 'GIVER_IS_HERE'
  | 'ALREADY_GIVEN'
  | 'GIVER_HOLDS'
  | 'HOLDER_GAVE'
  | 'HOLDER_HOLDS';
/** Why this proxy cannot be recorded, the first that holds; null: it can. A proxy is not handed on. */
export function judgeProxy(facts: ProxyFacts, most: number): ProxyRefusal | null {
  if (!facts.standing) return 'NOT_ON_ROLL';
  if (facts.giverCame) return 'GIVER_IS_HERE';
  if (facts.giverGave) return 'ALREADY_GIVEN';
  if (facts.giverHolds) return 'GIVER_HOLDS';
  if (facts.holderGave) return 'HOLDER_GAVE';
  return facts.holderHolds >= most ? 'HOLDER_HOLDS' : null;
}
